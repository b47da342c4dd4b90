package org.counterclaim.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import org.counterclaim.testing.StandsAlone;
import org.counterclaim.testing.TestDatabase;
import org.counterclaim.testing.Thorough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The last lines of the log when the application cannot start on a database of the operator's own. */
@ExtendWith(OutputCaptureExtension.class)
@StandsAlone
class StartupFailureTests {

    /** The characters of a thread's name that Spring Boot's pattern shows. */
    private static final int LONGEST_THREAD_IN_LOG = 15;

    private TestServer.Database database = TestDatabase.fresh();

    @Test
    void databaseThatIsDown(CapturedOutput said) {
        fails(said, "does not answer", "Start the database", "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/nothing");
    }

    @Test
    void wrongPasswordOfTheApplication(CapturedOutput said) {
        fails(said, "does not let counterclaim_app in", "spring.datasource.password", "--spring.datasource.password=wrong");
    }

    @Test
    void wrongPasswordOfTheOwner(CapturedOutput said) {
        fails(said, "does not let counterclaim_owner in", "spring.flyway.password", "--spring.flyway.password=wrong");
    }

    @Test
    void databaseThatIsNotThere(CapturedOutput said) {
        fails(said, "There is no such database", "db/roles/roles.sql", "--spring.datasource.url=" + database.url() + "_none");
    }

    @Test
    void migratingWithoutTheRight(CapturedOutput said) {
        if (!Thorough.isWanted()) {
            database = withOneMigrationLeft();
            owner().sql("grant all on flyway_schema_history to " + database.runtime()).update();
        }
        fails(said, "A role lacks a right", "let the owner migrate", "--spring.flyway.user=" + database.runtime(),
                "--spring.flyway.password=" + database.runtimePassword());
    }

    @Test
    void roleThatIsNotThere(CapturedOutput said) {
        fails(said, "does not let nobody_there in", "db/roles/roles.sql", "--spring.datasource.username=nobody_there");
    }

    @Test
    void roleThatMayNotConnect(CapturedOutput said) {
        owner().sql("revoke connect on database " + name() + " from " + database.runtime()).update();
        fails(said, "A role lacks a right", "db/roles/roles.sql");
    }

    @Test
    void roleThatMayNotRead(CapturedOutput said) throws Exception {
        database = TestDatabase.migrated();
        owner().sql("revoke select on private.session from " + database.runtime()).update();
        fails(said, "A role lacks a right in the database: " + database.runtime() + " may not read private.session",
                "Restore the backup with its privileges");
        owner().sql("revoke all on all tables in schema public, private from " + database.runtime()).update();
        fails(said, "A role lacks a right in the database: " + database.runtime() + " may not read ",
                "Restore the backup with its privileges");
    }

    @Test
    void serverThatIsTooOld(CapturedOutput said) throws Exception {
        try (OldServer old = new OldServer()) {
            fails(said, "The database runs PostgreSQL 13; this application needs PostgreSQL 18",
                    "Upgrade the server", "--spring.datasource.url=" + old.url());
        }
    }

    @Test
    void databaseThatCanOnlyBeRead(CapturedOutput said) {
        database = Thorough.isWanted() ? TestDatabase.fresh() : withOneMigrationLeft();
        owner().sql("alter database " + name() + " set default_transaction_read_only = on").update();
        fails(said, "can only be read", "the server that takes changes");
    }

    @Test
    void databaseWhoseDiskIsFull(CapturedOutput said) throws Exception {
        database = withOneMigrationLeft();
        owner().sql("""
                do $$ begin
                    create function full_disk() returns trigger language plpgsql as
                        'begin raise exception ''could not extend file: No space left on device'' using errcode = ''disk_full''; end';
                    create trigger full_disk before insert on flyway_schema_history execute function full_disk();
                end $$""").update();
        fails(said, "is full", "Free some space");
    }

    @Test
    void embeddedOnAFullDisk(CapturedOutput said, @TempDir Path directory) throws Exception {
        mounted(directory, "size=30m", () -> failsEmbedded(said, "is full", "Free some space", directory.resolve("data")));
    }

    @Test
    void embeddedOnAFileSystemThatCanOnlyBeRead(CapturedOutput said, @TempDir Path directory) throws Exception {
        mounted(directory, "ro",
                () -> failsEmbedded(said, "can only be read", "Mount it so that it can be written to", directory.resolve("data")));
    }

    @Test
    void embeddedWhereNoDirectoryCanBe(CapturedOutput said, @TempDir Path directory) throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        for (Path impossible : List.of(file, file.resolve("data"), Path.of("/proc/counterclaim"))) {
            failsEmbedded(said, impossible + " cannot be made", "set counterclaim.embedded.directory to another directory", impossible);
        }
    }

    @Test
    void newerAndUnfinishedAndChangedMigrations(CapturedOutput said) throws Exception {
        database = TestDatabase.migrated();
        JdbcClient owner = owner();
        owner.sql("""
                insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by,
                    execution_time, success)
                values (10000, '999', 'later', 'SQL', 'V999__later.sql', 1, 'x', 1, true)""").update();
        fails(said, "written by a newer version", "Start the newer version");
        owner.sql("delete from flyway_schema_history where version = '999'").update();
        owner.sql("update flyway_schema_history set checksum = 1 where version = '001'").update();
        fails(said, "are not those that made the tables", "Start the build that was running before");
        owner.sql("update flyway_schema_history set success = false where version = '002'").update();
        fails(said, "was begun and not finished", "Restore the backup");
    }

    @Test
    void tablesFromBeforeTheFirstRelease(CapturedOutput said) throws Exception {
        database = TestDatabase.migrated();
        owner().sql("update flyway_schema_history set script = 'V001__history.sql', checksum = 1 where version = '001'")
                .update();
        owner().sql("""
                insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by,
                    execution_time, success)
                values (10000, '066', 'losses', 'SQL', 'V066__losses.sql', 1, 'x', 1, true)""").update();
        fails(said, "made before the first release", "Start on an empty database");
    }

    /** The tests must cover every row of the table. */
    @Test
    void everyLineOfTheTableIsInATest() throws IOException {
        String tests;
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
            tests = files.filter(file -> file.toString().endsWith(".java")).map(StartupFailureTests::text).collect(Collectors.joining());
        }
        String table = text(Path.of("docs", "operating.md"))
                .replaceFirst("(?s).*\\| last lines say .*?\n.*?\n", "").replaceFirst("(?s)\n\n.*", "");
        List<String> promised = table.lines().map(line -> line.split("[|]")[1])
                .flatMap(cell -> Pattern.compile("`([^`]+)`").matcher(cell).results())
                .flatMap(phrase -> Stream.of(phrase.group(1).split(" ?[.]{3} ?"))).toList();
        assertThat(promised).hasSizeGreaterThan(14).filteredOn(phrase -> !tests.contains(phrase)).isEmpty();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Runs the test with a small file system in the directory. */
    private static void mounted(Path directory, String option, Runnable test) throws Exception {
        Process mount = new ProcessBuilder("mount", "-t", "tmpfs", "-o", option, "tmpfs", directory.toString()).start();
        assumeTrue(mount.waitFor() == 0, "only root, with the rights to, mounts file systems");
        try {
            test.run();
        } finally {
            assertThat(new ProcessBuilder("umount", directory.toString()).start().waitFor()).isZero();
        }
    }

    /** Returns a database that refuses the next migration at once; an empty one is tried again for ten seconds. */
    private static TestServer.Database withOneMigrationLeft() {
        TestServer.Database migrated = TestDatabase.migrated();
        owner(migrated)
                .sql("delete from flyway_schema_history where installed_rank = (select max(installed_rank) from flyway_schema_history)")
                .update();
        return migrated;
    }

    private JdbcClient owner() {
        return owner(database);
    }

    private static JdbcClient owner(TestServer.Database database) {
        return JdbcClient.create(new DriverManagerDataSource(database.url(), database.owner(), database.ownerPassword()));
    }

    private String name() {
        return database.url().replaceFirst(".*/", "");
    }

    private void fails(CapturedOutput said, String cause, String remedy, String... settings) {
        List<String> all = new ArrayList<>(List.of(settings));
        add(all, "--spring.datasource.url", database.url());
        says(said, cause, remedy, all);
    }

    private void failsEmbedded(CapturedOutput said, String cause, String remedy, Path directory) {
        says(said, cause, remedy, List.of(
                "--counterclaim.embedded.directory=" + directory, "--counterclaim.embedded.binaries=" + Scratch.BINARIES));
    }

    private void says(CapturedOutput said, String cause, String remedy, List<String> settings) {
        int before = said.toString().length();
        assertThat(catchThrowable(() -> start(settings).close())).isNotNull();
        String printed = ofThisThread(said.toString().substring(before));
        int end = printed.indexOf("APPLICATION FAILED TO START");
        assertThat(end).as(printed).isNotNegative();
        assertThat(printed.substring(end)).contains(cause, remedy);
        assertThat(printed).doesNotContain("\tat org.", "\tat java.");
    }

    /** Returns what this thread logged, because other tests log at the same time. */
    private static String ofThisThread(String printed) {
        String thread = Thread.currentThread().getName();
        String inLog = "[" + thread.substring(Math.max(0, thread.length() - LONGEST_THREAD_IN_LOG)) + "]";
        return Stream.of(printed.split("(?m)^(?=\\d{4}-\\d\\d-\\d\\dT)")).filter(entry -> entry.contains(inLog))
                .collect(Collectors.joining());
    }

    private AutoCloseable start(List<String> settings) {
        List<String> all = new ArrayList<>(settings);
        if (settings.stream().anyMatch(one -> one.startsWith("--spring.datasource.url"))) {
            add(all, "--spring.datasource.username", database.runtime());
            add(all, "--spring.datasource.password", database.runtimePassword());
            add(all, "--spring.flyway.user", database.owner());
            add(all, "--spring.flyway.password", database.ownerPassword());
        }
        return new SpringApplicationBuilder(TestServer.Migrations.class).web(WebApplicationType.NONE).run(all.toArray(String[]::new));
    }

    private static void add(List<String> settings, String name, String value) {
        if (settings.stream().noneMatch(one -> one.startsWith(name + "="))) {
            settings.add(name + "=" + value);
        }
    }
}
