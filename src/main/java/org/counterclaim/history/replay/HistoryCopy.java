package org.counterclaim.history.replay;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.LongConsumer;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyOut;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Copies the history unchanged from one database to another. */
final class HistoryCopy {

    private static final int STEP = 50_000;

    private final Connection from;
    private final Connection into;
    private final JdbcClient target;

    HistoryCopy(Connection from, Connection into, JdbcClient target) {
        this.from = from;
        this.into = into;
        this.target = target;
    }

    /** Copies the entries with their words, then the head of the history, then the log made from it. */
    void run(LongConsumer progress) throws SQLException {
        copy("entry", "position", progress);
        copy("entry_state", "position", rows -> {
        });
        target.sql("delete from history_head").update();
        copy("history_head", "position", rows -> {
        });
        copy("log_key", "only_one", rows -> {
        });
        copy("log_tile", "level, number", rows -> {
        });
        copy("log_checkpoint", "size", rows -> {
        });
    }

    private void copy(String table, String order, LongConsumer progress) throws SQLException {
        String columns = columns(table);
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
    private String columns(String table) {
        return target.sql("""
                select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
                where attrelid = :table::regclass and attnum > 0 and not attisdropped and attname <> 'transaction_id'""")
                .param("table", table).query(String.class).single();
    }
}
