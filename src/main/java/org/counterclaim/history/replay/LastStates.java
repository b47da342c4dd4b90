package org.counterclaim.history.replay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.UUID;

import org.counterclaim.record.RecordType;
import org.counterclaim.record.SavedState;

/** Reads the last state of each record from a database's history. */
final class LastStates {

    private static final int AT_ONCE = 500;

    private final Connection database;

    LastStates(Connection database) {
        this.database = database;
    }

    /** Receives each state. */
    @FunctionalInterface
    interface StateHandler {
        void of(ReplayedState past) throws SQLException;
    }

    /** Passes on the states of all records of a kind. The connection must be in a transaction, so that they arrive in portions. */
    void each(RecordType<?, ?> type, StateHandler use) throws SQLException {
        try (PreparedStatement query = prepare(type, "true")) {
            read(query, use);
        }
    }

    /** Passes on the states of some records of a kind. */
    void of(RecordType<?, ?> type, Collection<UUID> records, StateHandler use) throws SQLException {
        try (PreparedStatement query = prepare(type, "e.record_id = any(?)")) {
            query.setArray(2, database.createArrayOf("uuid", records.toArray()));
            read(query, use);
        }
    }

    private PreparedStatement prepare(RecordType<?, ?> type, String which) throws SQLException {
        PreparedStatement query = database.prepareStatement("""
                select e.record_id, e.record_version, e.at, s.state
                from entry e join entry_state s on s.position = e.position
                where e.record_type = ? and %s
                    and not exists (select from entry n where n.record_id = e.record_id and n.record_version > e.record_version)
                """.formatted(which));
        query.setFetchSize(AT_ONCE);
        query.setString(1, type.word());
        return query;
    }

    private static void read(PreparedStatement query, StateHandler use) throws SQLException {
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                use.of(new ReplayedState(rows.getObject(1, UUID.class), rows.getInt(2),
                        rows.getObject(3, OffsetDateTime.class).toInstant(), SavedState.read(rows.getString(4))));
            }
        }
    }
}
