package org.counterclaim.backup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

import org.counterclaim.actor.Actor;
import org.counterclaim.actor.ActorDetails;
import org.counterclaim.actor.ActorKind;
import org.counterclaim.actor.Actors;
import org.counterclaim.core.CommandTerminal;
import org.counterclaim.core.Slug;
import org.counterclaim.database.CommandDatabase;
import org.counterclaim.database.TestServer;
import org.counterclaim.testing.OneOfEach;
import org.counterclaim.testing.StandsAlone;
import org.counterclaim.testing.TestDatabase;
import org.counterclaim.tlog.signer.SignerCopy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A backup holds all of a running site, of one moment, and only an empty database takes it. */
@StandsAlone
@SpringBootTest
@Import(OneOfEach.class)
class BackupTests {

    private static final String PASSPHRASE = "correct horse battery";

    /** What a restored site begins anew. */
    private static final Set<String> LEFT_OUT = Set.of("public.flyway_schema_history", "private.session", "private.session_attributes",
            "private.attempt", "private.outgoing_hold");

    @Autowired
    OneOfEach records;

    @Autowired
    Actors actors;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Environment environment;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    @TempDir
    Path directory;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void everythingIsThereAgainOrNothing() throws Exception {
        records.make();
        Path file = directory.resolve("backup.zip");
        Map<String, String> before = backUpUnchanged(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        TestServer.Database target = TestDatabase.fresh();
        failAtTheEnd(file, target);
        assertThat(JdbcClient.create(login(target)).sql("select count(*) from account").query(Long.class).single()).isZero();
        Path signer = signerHere().resolveSibling(name(target));
        assertThat(command("another passphrase", target, signer).restore(file)).isOne();
        assertThat(command(PASSPHRASE, target, signer).restore(file)).as(said.toString(UTF_8)).isZero();
        assertThat(digests(login(target))).isEqualTo(before);
        assertThat(rules(JdbcClient.create(login(target)))).isEqualTo(rules(owner)).isNotEmpty();
        assertThat(SignerCopy.of(signer).orElseThrow().text())
                .isEqualTo(SignerCopy.of(signerHere()).orElseThrow().text());
        assertThat(command(PASSPHRASE, target, signer).restore(file)).as("not empty any more").isOne();
        assertThat(said.toString(UTF_8)).contains("The passphrase is not the one", "The database is not empty");
    }

    /** Backs up until nothing, such as a checkpoint, was written meanwhile. */
    private Map<String, String> backUpUnchanged(Path file) throws IOException {
        Map<String, String> before;
        do {
            Files.deleteIfExists(file);
            before = digests(login(here()));
            assertThat(command(PASSPHRASE, here(), signerHere()).backup(file, true)).as(said.toString(UTF_8)).isZero();
        } while (!digests(login(here())).equals(before));
        return before;
    }

    /** Loads everything, and loses the connection before it is committed, as if the process was killed. */
    private void failAtTheEnd(Path file, TestServer.Database target) throws IOException {
        try (CommandDatabase database = CommandDatabase.open(settings(target, directory)); BackupReader backup = BackupReader.open(file)) {
            assertThatThrownBy(() -> new DatabaseRestore(database, backup, step -> {
            }).run(newest -> owner.sql("select pg_terminate_backend(pid, 5000) from pg_stat_activity "
                    + "where datname = :name and usename = current_user")
                    .param("name", name(target)).query((row, number) -> true).list()))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void backupIsOfOneMomentWhileOthersWrite() throws Exception {
        AtomicBoolean isOver = new AtomicBoolean();
        AtomicInteger written = new AtomicInteger();
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            for (; !isOver.get(); written.incrementAndGet()) {
                transaction.executeWithoutResult(status -> actors.save(new Actor(Slug.of("busy-" + UUID.randomUUID()),
                        new ActorDetails("Busy", ActorKind.PERSON, null, Set.of(), null, null, null, Set.of()), OneOfEach.CHANGE)));
            }
        });
        Awaitility.await().until(() -> written.get() > 0);
        int before = written.get();
        Path file = directory.resolve("busy.zip");
        assertThat(command(null, here(), signerHere()).backup(file, false)).as(said.toString(UTF_8)).isZero();
        isOver.set(true);
        writer.get();
        assertThat(written).as("written meanwhile").hasValueGreaterThan(before);
        try (BackupReader backup = BackupReader.open(file)) {
            List<String> saved = lines(backup, "public.actor").filter(line -> line.contains("busy-")).map(BackupTests::first).toList();
            List<String> entries = lines(backup, "public.entry").filter(line -> line.contains("\tactor\t")).toList();
            assertThat(saved).isNotEmpty().allSatisfy(id -> assertThat(entries).anyMatch(line -> line.contains(id)));
            assertThat(lines(backup, "public.history_head")).singleElement().asString().contains("\t" + backup.manifest().entries() + "\t");
            assertThat(lines(backup, "public.entry").map(line -> Long.parseLong(first(line))).max(Long::compare))
                    .hasValue(backup.manifest().entries());
            assertThat(backup.manifest().tables()).noneMatch(table -> LEFT_OUT.contains(table.name()));
        }
    }

    /** Each row is in the text format of COPY. */
    private static Stream<String> lines(BackupReader backup, String table) throws IOException, SQLException {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        backup.read(backup.manifest().tables().stream().filter(one -> one.name().equals(table)).findFirst().orElseThrow(),
                stream -> stream.transferTo(rows));
        return rows.toString(UTF_8).lines();
    }

    private static String first(String line) {
        return line.substring(0, line.indexOf('\t'));
    }

    /** Returns, for each table, how many rows it has and a sum of their hashes. */
    /** What search reads is not in a backup, but made anew. */
    private static Map<String, String> digests(DataSource database) {
        JdbcClient client = JdbcClient.create(database);
        Map<String, String> digests = new TreeMap<>();
        client.sql("""
                select table_schema || '.' || table_name, string_agg(quote_ident(column_name), ', ' order by ordinal_position)
                from information_schema.columns join information_schema.tables using (table_schema, table_name)
                where table_schema in ('public', 'private', 'derived') and table_type = 'BASE TABLE' and data_type <> 'xid8'
                group by 1""").query((row, number) -> Map.entry(row.getString(1), row.getString(2))).list().stream()
                .filter(table -> !LEFT_OUT.contains(table.getKey()))
                .forEach(table -> digests.put(table.getKey(), client.sql(
                        "select count(*) || ' ' || coalesce(sum(hashtextextended(row(%s)::text, 0)::numeric), 0) from %s"
                                .formatted(table.getValue(), table.getKey()))
                        .query(String.class).single()));
        assertThat(digests).hasSizeGreaterThan(60);
        return digests;
    }

    private static List<String> rules(JdbcClient client) {
        return client.sql("""
                select conrelid::regclass || ' ' || conname || ' ' || condeferrable || condeferred || convalidated from pg_constraint
                union all select tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text from pg_trigger where not tgisinternal
                order by 1""").query(String.class).list();
    }

    @Test
    void olderBackupIsRestoredAndMigrated() {
        TestServer.Database old = TestDatabase.fresh();
        String id = "0190b000-0000-7000-8000-000000000001";
        try (CommandDatabase database = CommandDatabase.open(settings(old, directory))) {
            Flyway.configure().configuration(database.flyway().getConfiguration()).target("19").repeatableSqlMigrationPrefix("none").load()
                    .migrate();
        }
        JdbcClient.create(login(old)).sql("insert into account (id, version, slug, public_name) values (:id::uuid, 0, 'old', 'Old')")
                .param("id", id).update();
        Path file = directory.resolve("old.zip");
        assertThat(command(null, old, directory).backup(file, false)).as(said.toString(UTF_8)).isZero();
        TestServer.Database target = TestDatabase.fresh();
        assertThat(command(null, target, directory).restore(file)).as(said.toString(UTF_8)).isZero();
        JdbcClient restored = JdbcClient.create(login(target));
        assertThat(restored.sql("select slug from account").query(String.class).list()).containsExactly("old");
        assertThat(rules(restored)).as("migrated as any other").isEqualTo(rules(owner));
    }

    @Test
    void backupOfANewerVersionIsRefused() throws Exception {
        Path file = directory.resolve("newer.zip");
        try (BackupWriter out = BackupWriter.of(file)) {
            BackupManifest manifest = new BackupManifest(BackupManifest.FORMAT, BackupManifest.VERSION, "99.1", "9999",
                    Instant.EPOCH, 0, List.of(), null);
            out.add(BackupManifest.NAME, part -> {
                part.write(manifest.bytes());
                return 1;
            });
            out.finish();
        }
        assertThat(command(null, here(), directory).restore(file)).isOne();
        assertThat(said.toString(UTF_8)).contains("Version 99.1 of the application wrote it", "9999");
    }

    @Test
    void existingFileIsNotReplaced() throws Exception {
        Path file = Files.writeString(directory.resolve("there"), "mine");
        assertThat(command(null, here(), directory).backup(file, false)).isEqualTo(2);
        assertThat(command("too short", here(), directory).backup(directory.resolve("new"), true)).isEqualTo(2);
        assertThat(file).hasContent("mine");
        assertThat(directory.resolve("new")).doesNotExist();
    }

    private TestServer.Database here() {
        return new TestServer.Database(environment.getRequiredProperty("spring.datasource.url"),
                environment.getRequiredProperty("spring.flyway.user"), environment.getRequiredProperty("spring.flyway.password"),
                environment.getRequiredProperty("spring.datasource.username"),
                environment.getRequiredProperty("spring.datasource.password"));
    }

    private static String name(TestServer.Database database) {
        return database.url().replaceFirst(".*/", "");
    }

    /** Test databases have their signers' directories side by side. */
    private Path signerHere() {
        return Path.of(environment.getRequiredProperty("counterclaim.signer.directory"));
    }

    private BackupCommand command(@Nullable String passphrase, TestServer.Database database, Path signer) {
        PrintStream out = new PrintStream(said, true, UTF_8);
        return new BackupCommand(new CommandTerminal(out, out, true), passphrase, settings(database, signer));
    }

    private static String[] settings(TestServer.Database database, Path signer) {
        return new String[] {"--spring.datasource.url=" + database.url(), "--spring.datasource.username=" + database.runtime(),
            "--spring.datasource.password=" + database.runtimePassword(), "--spring.flyway.user=" + database.owner(),
            "--spring.flyway.password=" + database.ownerPassword(), "--counterclaim.signer.directory=" + signer};
    }

    private static DataSource login(TestServer.Database database) {
        return new DriverManagerDataSource(database.url(), database.owner(), database.ownerPassword());
    }
}
