package org.counterclaim.history.replay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.counterclaim.record.FieldTable;

/** Adds rows to the tables of a kind of record, in batches. */
final class TableWriter implements AutoCloseable {

    private static final int AT_ONCE = 1_000;

    private final List<Target> targets = new ArrayList<>();
    private long records;

    private record Target(TableRows rows, PreparedStatement insert) {}

    TableWriter(Connection database, List<TableRows> tables) throws SQLException {
        for (TableRows rows : tables) {
            targets.add(new Target(rows, database.prepareStatement("insert into %s (%s) values (%s)".formatted(rows.table(),
                    String.join(", ", rows.columns()), String.join(", ", Collections.nCopies(rows.columns().size(), "?"))))));
        }
    }

    void add(ReplayedState past) throws SQLException {
        for (Target target : targets) {
            for (TableRows.Row row : target.rows().of().apply(past).toList()) {
                add(row, past.at(), target.insert());
            }
        }
        if (++records % AT_ONCE == 0) {
            send();
        }
    }

    /** Sends the remaining rows and returns how many records there were. */
    long finish() throws SQLException {
        send();
        return records;
    }

    private void send() throws SQLException {
        for (Target target : targets) {
            target.insert().executeBatch();
        }
    }

    private static void add(TableRows.Row row, Instant at, PreparedStatement insert) throws SQLException {
        for (int i = 0; i < row.values().size(); i++) {
            insert.setObject(i + 1, sent(row.values().get(i), at));
        }
        insert.addBatch();
    }

    /** Converts a value for the driver, which needs instants with an offset. */
    private static @Nullable Object sent(@Nullable Object value, Instant at) {
        return switch (value instanceof FieldTable.NotInState ? at : value) {
            case Instant moment -> moment.atOffset(ZoneOffset.UTC);
            case null -> null;
            case Object other -> other;
        };
    }

    @Override
    public void close() throws SQLException {
        for (Target target : targets) {
            target.insert().close();
        }
    }
}
