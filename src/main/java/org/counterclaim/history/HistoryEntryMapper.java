package org.counterclaim.history;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.EnumWords;
import org.counterclaim.record.EntryAction;
import org.counterclaim.record.SavedState;

/** Maps rows of the history to entries. */
final class HistoryEntryMapper {

    private HistoryEntryMapper() {}

    static HistoryEntry entry(ResultSet row, int number) throws SQLException {
        Array withholds = row.getArray("withholds");
        return new HistoryEntry(row.getLong("position"), row.getTimestamp("at").toInstant(),
                RecordTypes.of(row.getString("record_type")), row.getObject("record_id", UUID.class),
                row.getInt("record_version"), EnumWords.parse(EntryAction.values(), row.getString("action")), row.getString("reason"),
                row.getString("by_name"), withholds == null ? List.of() : List.of((Long[]) withholds.getArray()), withheld(row));
    }

    static RecordVersion version(ResultSet row, int number) throws SQLException {
        return new RecordVersion(entry(row, number), state(row, "state"), row.getObject("before_position", Long.class),
                state(row, "before_state"), row.getObject("after_position", Long.class), moment(row, "after_at"));
    }

    private static HistoryEntry.@Nullable Withheld withheld(ResultSet row) throws SQLException {
        Instant at = moment(row, "withheld_at");
        return at == null ? null : new HistoryEntry.Withheld(row.getLong("withheld_by"), at, row.getString("withheld_reason"));
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
