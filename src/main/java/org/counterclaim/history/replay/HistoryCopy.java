package org.counterclaim.history.replay;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongConsumer;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyOut;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A history in another database, which is only read, from a single snapshot. */
final class HistoryCopy implements HistoryReplay.HistorySource {

    private static final int STEP = 50_000;

    /** The tables of the history and of the log made from it, each after those it refers to, with the order of their rows. */
    private static final Map<String, String> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put("entry", "position");
        TABLES.put("entry_state", "position");
        TABLES.put("history_head", "position");
        TABLES.put("log_key", "only_one");
        TABLES.put("log_tile", "level, number");
        TABLES.put("log_checkpoint", "size");
    }

    private final Connection from;

    HistoryCopy(Connection from) {
        this.from = from;
    }

    @Override
    public void copy(Connection into, LongConsumer progress) throws SQLException {
        from.setAutoCommit(false);
        from.setReadOnly(true);
        from.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        JdbcClient target = JdbcClient.create(new SingleConnectionDataSource(into, true));
        LongConsumer silent = rows -> {
        };
        try {
            target.sql("delete from history_head").update();
            for (Map.Entry<String, String> table : TABLES.entrySet()) {
                copy(into, table.getKey(), columns(target, table.getKey()), table.getValue(),
                        table.getKey().equals("entry") ? progress : silent);
            }
        } finally {
            from.rollback();
        }
    }

    private void copy(Connection into, String table, String columns, String order, LongConsumer progress) throws SQLException {
        CopyOut out = from.unwrap(PGConnection.class).getCopyAPI()
                .copyOut("copy (select %s from %s order by %s) to stdout".formatted(columns, table, order));
        CopyIn in = into.unwrap(PGConnection.class).getCopyAPI().copyIn("copy %s (%s) from stdin".formatted(table, columns));
        long rows = 0;
        for (byte[] row = out.readFromCopy(); row != null; row = out.readFromCopy()) {
            in.writeToCopy(row, 0, row.length);
            if (++rows % STEP == 0) {
                progress.accept(rows);
            }
        }
        progress.accept(in.endCopy());
    }

    /** Returns all columns but the transaction's id, which has a meaning only on the original server. */
    private static String columns(JdbcClient target, String table) {
        return target.sql("""
                select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
                where attrelid = :table::regclass and attnum > 0 and not attisdropped and attname <> 'transaction_id'""")
                .param("table", table).query(String.class).single();
    }
}
