package org.counterclaim.reader.search;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.counterclaim.database.TestServer;
import org.counterclaim.testing.StandsAlone;
import org.counterclaim.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** No search reads a whole table, however common its words. */
@StandsAlone
class SearchPlanTests {

    /** Of every second document, of every tenth, of one, and of none. */
    private static final String[] WORDS = {"common", "frequent & common", "rare42 & common", "nothing", "common & !frequent",
        "common <-> rare77"};

    private static final String SOME = "array(select gen_random_uuid() from generate_series(1, 10000))";

    /** Fills the tables; the flush keeps the reads of this filling out of the numbers that the test reads afterwards. */
    private static final String FILLED = """
            drop index search.document_words;
            insert into search.document (kind, record_id, words, recency)
            select kind, uuidv7(), to_tsvector('simple', 'rare' || n || case when n % 2 = 0 then ' common' else '' end
                || case when n % 10 = 0 then ' frequent' else '' end), n
            from generate_series(1, 15000) n, unnest(array['claim', 'statement']) kind;
            create index document_words on search.document using gin (words) with (fastupdate = off);
            insert into search.spelling select 'spelling' || n from generate_series(1, 20000) n;
            analyze search.document, search.spelling;
            select pg_stat_force_next_flush()""";

    @Test
    void everyQueryUsesAnIndex() throws SQLException {
        TestServer.Database database = TestDatabase.migrated();
        try (Connection connection = DriverManager.getConnection(database.url(), database.owner(), database.ownerPassword());
                Statement statement = connection.createStatement()) {
            statement.execute(FILLED);
            connection.setAutoCommit(false);
            for (String words : WORDS) {
                for (String call : List.of("search.total('claim', %1$s, %1$s, 200)",
                        "search.ranked('claim', %1$s, '''=x''', %1$s, %1$s, null, false, 200)",
                        "search.ranked('claim', %1$s, null, null, %1$s, " + SOME + ", true, 200)", "search.frequency(%1$s)",
                        "search.nearest('claim', %1$s, array[%1$s], array[1.0], null, 10)",
                        "search.nearest('claim', %1$s, array[%1$s], array[1.0], " + SOME + ", 10)", "search.alike('speling77')")) {
                    statement.execute("select count(*) from " + call.formatted("'" + words + "'::tsquery"));
                    assertThat(readWhole(statement)).as(words + ": " + call).isEmpty();
                }
            }
        }
    }

    private static List<String> readWhole(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet row = statement.executeQuery("select relname from pg_stat_xact_user_tables where schemaname = 'search' "
                + "and relname <> 'language' and seq_scan > 0")) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        return tables;
    }
}
