package org.counterclaim.replay;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import org.counterclaim.database.TestServer;
import org.counterclaim.testing.OneOfEach;
import org.counterclaim.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The history alone gives back every row of every record, whatever was done before. */
@SpringBootTest
@Import({OneOfEach.class, Operations.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplayTests {

    private static final int OPERATIONS = Integer.getInteger("operations", 10_000);
    private static final long SEED = 20_221_011;

    /** Not of the record: what Flyway did, and what can be read off everything else. */
    private static final Set<String> OTHERS = Set.of("flyway_schema_history", "story_revision");

    /**
     * The transaction is the server's that made the change. When a claim left a story serves the database to tell one transaction
     * from another.
     */
    private static final Set<String> NOT_OF_THE_RECORD = Set.of("entry.transaction_id", "claim_left_story.at");

    @Autowired
    Operations operations;

    @Autowired
    DataSource before;

    private DataSource after = new DriverManagerDataSource();
    private List<String> told = List.of();

    @BeforeAll
    void replay() throws Exception {
        long begin = System.nanoTime();
        operations.run(OPERATIONS, SEED);
        operations.withhold();
        long done = System.nanoTime();
        after = empty();
        told = rebuild(before, after);
        System.out.printf("%,d operations in %.1f s, replayed in %.1f s: %s%n", OPERATIONS, (done - begin) / 1e9, (System.nanoTime() - done) / 1e9, told);
    }

    @TestFactory
    Stream<DynamicTest> everyRowIsAsItWas() {
        return tables(before).entrySet().stream().map(table -> DynamicTest.dynamicTest(table.getKey(), () -> {
            List<String> was = rows(before, table.getKey(), table.getValue());
            assertThat(rows(after, table.getKey(), table.getValue())).isEqualTo(was);
            if (!table.getKey().startsWith("log_")) {
                assertThat(was).as("rows to compare").hasSizeGreaterThan(table.getKey().equals("history_head") ? 0 : 3);
            }
            System.out.println(was.size() + " rows of " + table.getKey());
        }));
    }

    @Test
    void everyStoryHasARevision() {
        String stories = "select story_id from story_revision order by 1";
        assertThat(column(after, stories)).isEqualTo(column(before, stories)).isNotEmpty();
    }

    @Test
    void everyRuleHoldsAgain() {
        String rules = """
                select conrelid::regclass || ' ' || conname || ' ' || condeferrable || condeferred || convalidated from pg_constraint
                    where connamespace = 'public'::regnamespace
                union all select tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text from pg_trigger where not tgisinternal
                order by 1""";
        assertThat(column(after, rules)).isEqualTo(column(before, rules)).isNotEmpty();
    }

    @Test
    void whatIsNotEmptyIsLeftAlone() {
        assertThatThrownBy(() -> rebuild(before, after)).isInstanceOf(IllegalStateException.class).hasMessageContaining("not empty");
    }

    private static DataSource empty() {
        TestServer.Database database = TestDatabase.fresh();
        DataSource owner = new DriverManagerDataSource(database.url(), database.owner(), database.ownerPassword());
        Flyway.configure().dataSource(owner).placeholders(Map.of("runtime", database.runtime())).load().migrate();
        return owner;
    }

    private static List<String> rebuild(DataSource from, DataSource into) throws Exception {
        List<String> told = new java.util.ArrayList<>();
        try (Connection source = from.getConnection(); Connection target = into.getConnection()) {
            new Replay(source, target, told::add).run();
        }
        return told;
    }

    /** The columns to compare of each table to compare. */
    private static Map<String, String> tables(DataSource database) {
        Map<String, String> columns = new TreeMap<>();
        JdbcClient.create(database).sql("""
                select table_name, column_name from information_schema.columns join information_schema.tables using (table_schema, table_name)
                where table_schema = 'public' and table_type = 'BASE TABLE' order by ordinal_position""").query((row, number) -> {
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
