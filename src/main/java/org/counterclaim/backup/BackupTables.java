package org.counterclaim.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The tables of a database that belong into a backup. */
final class BackupTables {

    /** Sessions end with the site that they were opened on, and counted attempts no longer count. Flyway makes its own table. */
    private static final List<String> LEFT_OUT = List.of("public.flyway_schema_history", "private.session", "private.session_attributes",
            "private.attempt", "private.outgoing_hold");

    /** All tables of the owner but those of search, which are made anew. A transaction's id means something only to the server of it. */
    private static final String TABLES = """
            select n.nspname || '.' || c.relname, array(select attname::text from pg_attribute a where a.attrelid = c.oid and attnum > 0
                and not attisdropped and attgenerated = '' and atttypid <> 'xid8'::regtype order by attnum)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and c.relowner = (select relowner from pg_class where oid = to_regclass('public.entry'))
                and n.nspname not in ('pg_catalog', 'information_schema', 'search')
                and n.nspname || '.' || c.relname <> all(:left)
            order by 1""";

    private final Connection database;

    BackupTables(Connection database) {
        this.database = database;
    }

    /** A table with its columns. */
    record KeptTable(String name, List<String> columns) {}

    /** Returns all of them; none if they were not made yet. */
    List<KeptTable> all() {
        return client().sql(TABLES).param("left", LEFT_OUT.toArray(String[]::new))
                .query((row, number) -> new KeptTable(row.getString(1), List.of((String[]) row.getArray(2).getArray()))).list();
    }

    JdbcClient client() {
        return JdbcClient.create(new SingleConnectionDataSource(database, true));
    }

    /** Runs a command without parameters. */
    void run(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    PGConnection driver() throws SQLException {
        return database.unwrap(PGConnection.class);
    }

    /** Returns a table as it stands in SQL. */
    String quoted(String table) throws SQLException {
        int dot = table.indexOf('.');
        return driver().escapeIdentifier(table.substring(0, dot)) + "." + driver().escapeIdentifier(table.substring(dot + 1));
    }

    /** Returns a table with columns as they stand in {@code COPY}. */
    String quoted(String table, List<String> columns) throws SQLException {
        StringBuilder list = new StringBuilder();
        for (String column : columns) {
            list.append(list.isEmpty() ? "" : ", ").append(driver().escapeIdentifier(column));
        }
        return quoted(table) + " (" + list + ")";
    }

    /** Returns several tables as they stand in SQL. */
    String quoted(List<KeptTable> tables) throws SQLException {
        StringBuilder list = new StringBuilder();
        for (KeptTable table : tables) {
            list.append(list.isEmpty() ? "" : ", ").append(quoted(table.name()));
        }
        return list.toString();
    }
}
