package org.counterclaim.history.replay;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import org.counterclaim.database.TestServer;
import org.counterclaim.history.archive.ExportCommand;
import org.counterclaim.history.archive.RestoreCommand;
import org.counterclaim.testing.OneOfEach;
import org.counterclaim.testing.Person;
import org.counterclaim.testing.StandsAlone;
import org.counterclaim.testing.TestDatabase;
import org.counterclaim.testing.Thorough;

import static org.assertj.core.api.Assertions.assertThat;

/** The history alone restores every row of every record, whatever was done before. */
@StandsAlone
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({OneOfEach.class, Operations.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HistoryReplayTests {

    private static final int OPERATIONS = Thorough.or(800, 10_000);
    private static final long SEED = 20_221_012;

    /** Tables that are not of the record: Flyway's own, and one that follows from the rest. */
    private static final Set<String> OTHERS = Set.of("flyway_schema_history", "story_revision");

    /**
     * Columns that are not of the record: the transaction belongs to the server that made the change, the time at which a claim left a
     * story only helps the database tell transactions apart, and each database has its own time at which it first knew the key. Lists are
     * sorted by when something last changed: that may be a statement that an actor, or a claim that a story has lost since.
     */
    private static final Set<String> NOT_OF_THE_RECORD = Set.of("entry.transaction_id", "claim_left_story.at", "log_key.at",
            "derived.story_summary.changed_position", "derived.actor_summary.changed_position", "derived.article_summary.changed_position");

    @TempDir
    static Path directory;

    @Autowired
    Operations operations;

    @Autowired
    DataSource before;

    @Autowired
    Environment settings;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    @Autowired
    RecordCheck check;

    @LocalServerPort
    int port;

    private final TestServer.Database target = TestDatabase.fresh();
    private final TestServer.Database restored = TestDatabase.migrated();
    private final DataSource after = owned(target);
    private final DataSource fromArchive = owned(restored);

    @BeforeAll
    void replay() {
        long begin = System.nanoTime();
        operations.run(OPERATIONS, SEED);
        operations.withhold();
        operations.lose();
        Awaitility.await().until(() -> owner.sql("select max(size) = (select position from history_head) from log_checkpoint")
                .query(Boolean.class).single());
        long done = System.nanoTime();
        assertThat(command()).isZero();
        long replayed = System.nanoTime();
        assertThat(ExportCommand.run("export", archive("site").toString(), "--spring.datasource.url=" + login())).isZero();
        assertThat(RestoreCommand.run(archive("site"), settings(restored))).isZero();
        System.out.printf("%,d operations in %.1f s, replayed in %.1f s, archived and restored in %.1f s%n", OPERATIONS,
                (done - begin) / 1e9,
                (replayed - done) / 1e9, (System.nanoTime() - replayed) / 1e9);
    }

    private static Path archive(String name) {
        return directory.resolve(name + ".zip");
    }

    /** Runs the command as an operator does, with the settings of the target database. */
    private int command() {
        return ReplayCommand.run(Stream.concat(Stream.of("replay", login()), Stream.of(settings(target))).toArray(String[]::new));
    }

    private String login() {
        return "%s?user=%s&password=%s".formatted(settings.getProperty("spring.datasource.url"),
                settings.getProperty("spring.datasource.username"), settings.getProperty("spring.datasource.password"));
    }

    private static String[] settings(TestServer.Database database) {
        return new String[] {"--spring.datasource.url=" + database.url(), "--spring.datasource.username=" + database.runtime(),
            "--spring.datasource.password=" + database.runtimePassword(), "--spring.flyway.user=" + database.owner(),
            "--spring.flyway.password=" + database.ownerPassword()};
    }

    private static DataSource owned(TestServer.Database database) {
        return new DriverManagerDataSource(database.url(), database.owner(), database.ownerPassword());
    }

    @TestFactory
    Stream<DynamicTest> everyRowIsAsItWas() {
        return tables(before, "public").entrySet().stream().map(table -> DynamicTest.dynamicTest(table.getKey(), () -> {
            List<String> was = rows(before, table.getKey(), table.getValue());
            assertThat(rows(after, table.getKey(), table.getValue())).isEqualTo(was);
            assertThat(rows(fromArchive, table.getKey(), table.getValue())).as("from the archive").isEqualTo(was);
            if (!table.getKey().startsWith("log_")) {
                assertThat(was).as("rows to compare").hasSizeGreaterThan(table.getKey().equals("history_head") ? 0 : 3);
            }
            System.out.println(was.size() + " rows of " + table.getKey());
        }));
    }

    /** What changes have written one by one, beside the records, is what follows from all records at once. */
    @TestFactory
    Stream<DynamicTest> everyDerivedRowIsAsItFollowsFromTheRecords() {
        return tables(before, "derived", "search").entrySet().stream().map(table -> DynamicTest.dynamicTest(table.getKey(), () -> {
            List<String> was = rows(before, table.getKey(), table.getValue());
            assertThat(rows(after, table.getKey(), table.getValue())).containsExactlyElementsOf(was).hasSizeGreaterThan(3);
        }));
    }

    @Test
    void everyStoryHasARevision() {
        String stories = "select story_id from story_revision order by 1";
        assertThat(column(after, stories)).isEqualTo(column(before, stories)).isEqualTo(column(fromArchive, stories)).isNotEmpty();
    }

    @Test
    void everyRuleHoldsAgain() {
        String rules = """
                select conrelid::regclass || ' ' || conname || ' ' || condeferrable || condeferred || convalidated from pg_constraint
                    where connamespace = 'public'::regnamespace
                union all select tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text from pg_trigger where not tgisinternal
                order by 1""";
        assertThat(column(after, rules)).isEqualTo(column(before, rules)).isEqualTo(column(fromArchive, rules)).isNotEmpty();
    }

    @Test
    void whatIsNotEmptyIsLeftAlone() {
        assertThat(command()).isEqualTo(2);
    }

    @Test
    void archiveOfTheRestoredSiteHasTheSameBytes() throws IOException {
        assertThat(ExportCommand.run(Stream.concat(Stream.of("export", archive("again").toString()), Stream.of(settings(restored)))
                .toArray(String[]::new))).isZero();
        assertThat(Files.mismatch(archive("site"), archive("again"))).isEqualTo(-1);
    }

    @Test
    void archiveIsPutIntoAnEmptySiteAlone() {
        assertThat(RestoreCommand.run(archive("site"), settings(restored))).isEqualTo(1);
    }

    @Test
    void commandThatIsIncompleteDoesNothing() {
        assertThat(ReplayCommand.run("replay", "postgresql://elsewhere/")).isEqualTo(2);
    }

    @Test
    void rebuiltRecordsAgreeWithTheirHistory() throws SQLException {
        try (Connection connection = after.getConnection()) {
            connection.setAutoCommit(false);
            assertThat(RecordCheck.all(connection)).isEmpty();
            connection.rollback();
        }
    }

    @Test
    void siteTellsInAWordWhetherTheRecordAgrees() throws Exception {
        Person reader = new Person(port);
        checkAll();
        assertThat(reader.get("/actuator/health/record").body()).isEqualTo("{\"status\":\"UP\"}");
        owner.sql("update history_head set at = at - interval '1 second'").update();
        checkAll();
        assertThat(reader.get("/actuator/health/record")).returns(503, HttpResponse::statusCode)
                .returns("{\"status\":\"INCONSISTENT\"}", HttpResponse::body);
        assertThat(reader.get("/actuator/health").statusCode()).isEqualTo(503);
        assertThat(reader.get("/actuator/health/readiness").statusCode()).as("readers are still welcome").isEqualTo(200);
        owner.sql("update history_head set at = at + interval '1 second'").update();
        checkAll();
        assertThat(reader.get("/actuator/health/record").statusCode()).isEqualTo(200);
    }

    /** Checks to the end of a round that may have begun, and then a whole round. */
    private void checkAll() throws SQLException {
        for (int i = 0; i < 2; i++) {
            RecordCheck.Result last = check.last();
            while (check.last() == last) {
                check.advance();
            }
        }
    }

    /** Returns the columns to compare, by table. */
    private static Map<String, String> tables(DataSource database, String... schemas) {
        Map<String, String> columns = new TreeMap<>();
        JdbcClient.create(database).sql("""
                select case table_schema when 'public' then '' else table_schema || '.' end || table_name, column_name
                from information_schema.columns join information_schema.tables using (table_schema, table_name)
                where table_schema = any(:schemas) and table_type = 'BASE TABLE' order by ordinal_position
                """).param("schemas", schemas).query((row, number) -> {
            if (!OTHERS.contains(row.getString(1)) && !NOT_OF_THE_RECORD.contains(row.getString(1) + "." + row.getString(2))) {
                columns.merge(row.getString(1), row.getString(2), (one, other) -> one + ", " + other);
            }
            return number;
        }).list();
        return columns;
    }

    private static List<String> rows(DataSource database, String table, String columns) {
        return column(database, "select row(%s)::text from %s order by 1".formatted(columns, table));
    }

    private static List<String> column(DataSource database, String sql) {
        return JdbcClient.create(database).sql(sql).query((row, number) -> row.getString(1)).list();
    }
}
