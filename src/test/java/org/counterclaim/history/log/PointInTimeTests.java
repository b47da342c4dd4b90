package org.counterclaim.history.log;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

import org.counterclaim.Counterclaim;
import org.counterclaim.actor.Actor;
import org.counterclaim.actor.ActorDetails;
import org.counterclaim.actor.ActorKind;
import org.counterclaim.actor.Actors;
import org.counterclaim.core.CommandTerminal;
import org.counterclaim.core.Slug;
import org.counterclaim.history.replay.CheckCommand;
import org.counterclaim.record.ChangeAuthor;
import org.counterclaim.record.ChangeReason;
import org.counterclaim.testing.Raw;
import org.counterclaim.testing.StandsAlone;
import org.counterclaim.testing.ThoroughTest;
import org.counterclaim.tlog.verifier.VerifyCommand;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The procedure of docs/backup.md, "Going back to a moment", step by step: PostgreSQL archives its write-ahead log, goes back to a moment
 * before entries that were signed, and forward again to the end of the archive.
 */
@StandsAlone
class PointInTimeTests {

    private static final ChangeReason CHANGE = new ChangeReason(new ChangeAuthor(null, "Ed Itor"), "Test");

    /** What a base backup is made without: what belongs to the running server, and the log, which is in the archive. */
    private static final Set<String> NOT_COPIED = Set.of("postmaster.pid", "postmaster.opts", "pg_wal");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @ThoroughTest
    void databaseGoesBackAndForward() throws Exception {
        archiveFromNowOn();
        String moment;
        try (ConfigurableApplicationContext site = site()) {
            add(site, "in-the-base-backup");
            makeBaseBackup();
            add(site, "kept");
            assertThat(verify(site, "before")).as(printed()).isEqualTo(VerifyCommand.SOUND);
            moment = site.getBean(JdbcClient.class).sql("select clock_timestamp()::text").query(String.class).single();
            add(site, "lost");
            assertThat(verify(site, "after")).as(printed()).isEqualTo(VerifyCommand.SOUND);
            archiveAll();
        }
        goTo("recovery_target_time = '" + moment + "'", "recovery_target_action = 'promote'");
        try (ConfigurableApplicationContext site = site()) {
            assertThat(slugs(site)).containsExactly("in-the-base-backup", "kept");
            assertThat(check()).as(printed()).isZero();
            Awaitility.await().untilAsserted(() -> assertThat(ask(site, "/actuator/health/log").text())
                    .contains("What is missing is entry 3", AcceptLossCommand.LOST + "3:"));
            assertThat(verify(site, "before")).as("nothing contradicts it: " + printed()).isEqualTo(VerifyCommand.SOUND);
            assertThat(verify(site, "after")).as("whoever saw more sees the loss").isEqualTo(VerifyCommand.FOUND);
        }
        goTo("recovery_target_timeline = 'current'");
        try (ConfigurableApplicationContext site = site()) {
            assertThat(slugs(site)).containsExactly("in-the-base-backup", "kept", "lost");
            add(site, "later");
            assertThat(verify(site, "after")).as(printed()).isEqualTo(VerifyCommand.SOUND);
            assertThat(ask(site, "/actuator/health/log").status()).isEqualTo(200);
            assertThat(check()).as(printed()).isZero();
        }
    }

    /** Step 1. */
    private void archiveFromNowOn() throws IOException {
        site().close();
        Files.createDirectory(folder.resolve("archive"));
        configure("archive_mode = on", "archive_command = 'test ! -f %1$s/%%f && cp %%p %1$s/%%f'".formatted(folder.resolve("archive")),
                "archive_timeout = 60");
    }

    /** Step 2, which {@code pg_basebackup} does in one. The session stays open meanwhile. */
    private void makeBaseBackup() throws IOException {
        Path base = Files.createDirectory(folder.resolve("base"));
        try (SingleConnectionDataSource session = superuser()) {
            JdbcClient.create(session).sql("select pg_backup_start('base', true)").query(String.class).single();
            try (Stream<Path> parts = Files.list(folder.resolve("postgres"))) {
                for (Path part : parts.filter(one -> !NOT_COPIED.contains(one.getFileName().toString())).toList()) {
                    FileSystemUtils.copyRecursively(part, base.resolve(part.getFileName()));
                }
            }
            Files.writeString(base.resolve("backup_label"),
                    JdbcClient.create(session).sql("select labelfile from pg_backup_stop()").query(String.class).single());
        }
        Files.createDirectory(base.resolve("pg_wal"));
    }

    private void archiveAll() {
        try (SingleConnectionDataSource session = superuser()) {
            JdbcClient database = JdbcClient.create(session);
            String last = database.sql("select pg_walfile_name(pg_switch_wal())").query(String.class).single();
            Awaitility.await().until(() -> database.sql("select last_archived_wal >= :last from pg_stat_archiver").param("last", last)
                    .query(Boolean.class).single());
        }
    }

    /** Steps 3 and 4. */
    private void goTo(String... target) throws IOException {
        Path cluster = folder.resolve("postgres");
        FileSystemUtils.deleteRecursively(cluster);
        FileSystemUtils.copyRecursively(folder.resolve("base"), cluster);
        Files.setPosixFilePermissions(cluster, PosixFilePermissions.fromString("rwx------"));
        Files.createFile(cluster.resolve("recovery.signal"));
        // The site starts as soon as the server takes connections, which a person does once recovery is complete.
        configure("hot_standby = off", "restore_command = 'cp %s/%%f %%p'".formatted(folder.resolve("archive")));
        configure(target);
    }

    private void configure(String... lines) throws IOException {
        Files.write(folder.resolve("postgres/postgresql.conf"), List.of(lines), StandardOpenOption.APPEND);
    }

    private SingleConnectionDataSource superuser() {
        try {
            Properties passwords = new Properties();
            passwords.load(new StringReader(Files.readString(folder.resolve("passwords"))));
            String port = Files.readAllLines(folder.resolve("postgres/postmaster.pid")).get(3).strip();
            return new SingleConnectionDataSource("jdbc:postgresql://127.0.0.1:" + port + "/counterclaim", "postgres",
                    passwords.getProperty("superuser"), true);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private ConfigurableApplicationContext site() {
        return new SpringApplicationBuilder(Counterclaim.class).run("--server.port=0", "--counterclaim.demo=none",
                "--counterclaim.embedded.directory=" + folder, "--counterclaim.embedded.binaries=target/postgresql",
                "--counterclaim.record-check.every=0");
    }

    private static void save(ConfigurableApplicationContext site, String slug) {
        site.getBean(TransactionTemplate.class).executeWithoutResult(status -> site.getBean(Actors.class).save(new Actor(Slug.of(slug),
                new ActorDetails(slug, ActorKind.PERSON, null, Set.of(), null, null, null, Set.of()), CHANGE)));
    }

    /** Saves an actor, and waits until a checkpoint holds its entry. */
    private static void add(ConfigurableApplicationContext site, String slug) {
        save(site, slug);
        JdbcClient database = site.getBean(JdbcClient.class);
        Awaitility.await().until(() -> database.sql("select coalesce(max(size), 0) = (select position from history_head) "
                + "from log_checkpoint").query(Boolean.class).single());
    }

    private static List<String> slugs(ConfigurableApplicationContext site) {
        return site.getBean(JdbcClient.class).sql("select slug from actor order by slug").query(String.class).list();
    }

    /** Runs the command {@code check}. */
    private int check() {
        PrintStream out = new PrintStream(printed, true, UTF_8);
        return CheckCommand.run(new CommandTerminal(out, out, false), "--counterclaim.embedded.directory=" + folder,
                "--counterclaim.embedded.binaries=target/postgresql");
    }

    private int verify(ConfigurableApplicationContext site, String kept) throws Exception {
        printed.reset();
        String key = ask(site, "/log/key").text().strip();
        return VerifyCommand.run(List.of("http://localhost:" + port(site), key, folder.resolve(kept).toString()),
                new PrintStream(printed, true, UTF_8));
    }

    private String printed() {
        return printed.toString(UTF_8);
    }

    private static Raw ask(ConfigurableApplicationContext site, String path) throws Exception {
        return Raw.ask(port(site), "GET", path);
    }

    private static int port(ConfigurableApplicationContext site) {
        return site.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }
}
