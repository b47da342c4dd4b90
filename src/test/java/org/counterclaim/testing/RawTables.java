package org.counterclaim.testing;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes the tables of records and their parts by SQL, past the code that should do so. A test imports it. */
public class RawTables {

    private static final String SUPERVISED =
            "'entry', 'entry_state', 'history_head', 'story_revision', 'log_key', 'log_tile', 'log_checkpoint', 'flyway_schema_history'";

    /** The values that differ in a copied row, so that unique columns stay unique. */
    private static final String COPY = """
            {"version": 0, "slug": "copy", "web_address": "https://example.com/copy", "alias": "Copy", "role": "administrator",
             "number": 77, "place": 77, "hop": 77}""";

    private final JdbcClient database;
    private final TransactionTemplate transaction;

    RawTables(JdbcClient database, PlatformTransactionManager transactions) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A column of a table. */
    public record Column(String table, String name, String type) {

        @Override
        public String toString() {
            return table + "." + name;
        }
    }

    /** Returns the tables of records and their parts: all except those of the history itself. */
    public List<String> tables() {
        return database.sql("""
                select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' and \
                table_name not in (%s)
                order by 1""".formatted(SUPERVISED)).query((row, number) -> row.getString(1)).list();
    }

    /** Returns every column of these tables that has content of its own. */
    public List<Column> columns() {
        return database.sql("""
                select table_name, column_name, data_type from information_schema.columns join information_schema.tables
                    using (table_schema, table_name)
                where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not in (%s)
                    and column_name not in ('id', 'version')
                order by 1, ordinal_position""".formatted(SUPERVISED))
                .query((row, number) -> new Column(row.getString(1), row.getString(2), row.getString(3))).list();
    }

    /** Returns the kind of record that a table's rows belong to, by the name of its table. */
    public static String owner(String table) {
        return Stream.of("account", "actor", "topic", "story", "article", "claim", "statement", "verdict", "rating", "loss")
                .filter(record -> table.equals(record) || table.startsWith(record + "_")).findAny().orElse("statement");
    }

    /** Returns an SQL condition for the rows that belong to one of these records. */
    public static String of(String table, OneOfEach.Ids ids) {
        String owner = owner(table);
        return (table.equals(owner) ? "id" : owner + "_id") + " = '" + ids.get(owner) + "'";
    }

    /** Adds a copy of a record's row, except for unique columns and for what the JSON object gives. */
    public void copy(String table, OneOfEach.Ids ids, String otherwise) {
        int rows = database.sql("""
                insert into %1$s select (jsonb_populate_record(null::%1$s, to_jsonb(t) || :copy::jsonb || jsonb_build_object('id', uuidv7())
                    || :otherwise::jsonb)).* from %1$s t where %2$s""".formatted(table, of(table, ids)))
                .param("copy", COPY).param("otherwise", otherwise).update();
        if (rows != 1) {
            throw new IllegalStateException(rows + " rows copied");
        }
    }

    /** Runs SQL that must change rows, and commits. */
    public void change(String sql) {
        transaction.executeWithoutResult(status -> {
            if (database.sql(sql).update() == 0) {
                throw new IllegalStateException("no row to change");
            }
        });
    }

    /** Adds an entry for a record, with any content. */
    public void appendEntry(String table, UUID record) {
        database.sql(
                "select append_entry(:type, :id, (random() * 1000000000)::int, 'changed', null, null, 'Test', decode(repeat('00', 32), "
                        + "'hex'), '{}')")
                .param("type", table).param("id", record).query(Long.class).single();
    }
}
