package org.counterclaim.history.replay;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import org.counterclaim.summary.ClaimSummaries;
import org.counterclaim.summary.ListSummaries;
import org.counterclaim.testing.OneOfEach;
import org.counterclaim.testing.StandsAlone;
import org.counterclaim.testing.Thorough;

import static org.assertj.core.api.Assertions.assertThat;

/** What the site itself finds, of everything that the owner of its database could do to the record. */
@StandsAlone
@SpringBootTest(properties = "counterclaim.record-check.every=1d")
@Import({OneOfEach.class, Operations.class, TamperScene.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TamperTests {

    private static final int EVERY = Thorough.or(29, 1);

    /**
     * Columns that the history does not contain: they serve only the database, or say when a checkpoint was published or which key signs.
     */
    private static final List<String> NOT_OF_THE_RECORD =
            List.of("claim_left_story.at", "entry.transaction_id", "history_head.single", "log_checkpoint.at",
                    "log_key.only_one", "log_key.verifier_key", "log_key.at");

    private Connection database;

    /** Everything is rolled back in the end. */
    @BeforeAll
    void open(@Autowired TamperScene scene, @Autowired Flyway owner) throws SQLException {
        scene.make();
        Awaitility.await().until(() -> published(owner));
        database = owner.getConfiguration().getDataSource().getConnection();
        database.setAutoCommit(false);
        execute(Tamperings.UNGUARD);
        TamperScene.log(database);
        execute("analyze");
    }

    /** Whether everything is signed, so that nothing is signed any more while tables change. */
    private static boolean published(Flyway owner) {
        return JdbcClient.create(owner.getConfiguration().getDataSource())
                .sql("select max(size) = (select position from history_head) from log_checkpoint").query(Boolean.class).single();
    }

    @AfterAll
    void close() throws SQLException {
        database.rollback();
        database.close();
    }

    @Test
    void whatIsAsItShouldBeIsLeftInPeace() throws SQLException {
        assertThat(RecordCheck.all(database)).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> tampering() {
        List<Tampering> all = Tamperings.all();
        return IntStream.range(0, all.size()).filter(at -> at % EVERY == 0).mapToObj(all::get)
                .map(one -> DynamicTest.dynamicTest(one.name(), () -> {
                    Savepoint before = database.setSavepoint();
                    try {
                        assertThat(execute(one.sql())).as("rows changed").isPositive();
                        if (!one.isSeenBySite()) {
                            // Whoever rewrites all of the record also rewrites what is derived from it.
                            JdbcClient client = JdbcClient.create(new SingleConnectionDataSource(database, true));
                            ClaimSummaries.on(client).writeAll();
                            ListSummaries.on(client).writeAll();
                        }
                        List<String> found = RecordCheck.all(database);
                        if (one.isSeenBySite()) {
                            assertThat(found).isNotEmpty();
                        } else {
                            assertThat(found).isEmpty();
                        }
                    } finally {
                        database.rollback(before);
                    }
                }));
    }

    @Test
    void everyColumnIsTamperedWith() throws SQLException {
        List<String> left = new ArrayList<>();
        try (Statement statement = database.createStatement(); ResultSet columns = statement.executeQuery("""
                select table_name, column_name from information_schema.columns
                    join information_schema.tables using (table_schema, table_name)
                where table_schema = 'public' and table_type = 'BASE TABLE'
                    and table_name not in ('flyway_schema_history', 'story_revision')""")) {
            while (columns.next()) {
                String table = columns.getString(1);
                String column = columns.getString(2);
                if (Tamperings.all().stream()
                        .noneMatch(one -> one.sql().contains("update " + table + " ")
                                && one.sql().matches("(?s).*\\b" + column + "\\b.*"))) {
                    left.add(table + "." + column);
                }
            }
        }
        assertThat(left).containsExactlyInAnyOrderElementsOf(NOT_OF_THE_RECORD);
    }

    private int execute(String sql) throws SQLException {
        int rows = 0;
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
            do {
                rows += Math.max(0, statement.getUpdateCount());
            } while (statement.getMoreResults() || statement.getUpdateCount() >= 0);
        }
        return rows;
    }
}
