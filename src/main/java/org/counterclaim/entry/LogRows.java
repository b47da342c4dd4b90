package org.counterclaim.entry;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.counterclaim.history.Action;
import org.counterclaim.history.SavedState;
import org.counterclaim.web.Words;

/** Makes entries of the rows of the history. */
final class LogRows {

    private LogRows() {}

    static LogRow entry(ResultSet row, int number) throws SQLException {
        Array withholds = row.getArray("withholds");
        return new LogRow(row.getLong("position"), row.getTimestamp("at").toInstant(),
                Words.parse(Kind.values(), row.getString("record_type")), row.getObject("record_id", UUID.class),
                row.getInt("record_version"), Words.parse(Action.values(), row.getString("action")), row.getString("reason"),
                row.getString("by_name"), withholds == null ? List.of() : List.of((Long[]) withholds.getArray()), withheld(row));
    }

    static Version version(ResultSet row, int number) throws SQLException {
        return new Version(entry(row, number), state(row, "state"), row.getObject("before_position", Long.class),
                state(row, "before_state"), row.getObject("after_position", Long.class), moment(row, "after_at"));
    }

    private static LogRow.@Nullable Withheld withheld(ResultSet row) throws SQLException {
        Instant at = moment(row, "withheld_at");
        return at == null ? null : new LogRow.Withheld(row.getLong("withheld_by"), at, row.getString("withheld_reason"));
    }

    private static @Nullable SavedState state(ResultSet row, String column) throws SQLException {
        String state = row.getString(column);
        return state == null ? null : SavedState.read(state);
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
