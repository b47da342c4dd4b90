package org.counterclaim.history.replay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.counterclaim.record.RecordType;
import org.counterclaim.record.SavedState;

/** Reads the last state of each record from a database's history. */
final class LastStates {

    private static final int AT_ONCE = 500;

    private final JdbcClient database;

    LastStates(JdbcClient database) {
        this.database = database;
    }

    /** Receives each state. */
    @FunctionalInterface
    interface StateHandler {
        void of(ReplayedState past) throws SQLException;
    }

    /** Passes on the states of all records of a kind. The connection must be in a transaction, so that they arrive in portions. */
    void each(RecordType<?, ?> type, StateHandler use) {
        states(type, "true").query(row -> {
            use.of(past(row));
        });
    }

    /** Returns the states of some records of a kind, by their ids. */
    Map<UUID, ReplayedState> of(RecordType<?, ?> type, Collection<UUID> records) {
        return states(type, "e.record_id = any(:records)").param("records", records.toArray(UUID[]::new))
                .query((row, number) -> past(row)).stream().collect(Collectors.toMap(ReplayedState::id, past -> past));
    }

    private JdbcClient.StatementSpec states(RecordType<?, ?> type, String which) {
        return database.sql("""
                select e.record_id, e.record_version, e.at, s.state
                from entry e join entry_state s on s.position = e.position
                where e.record_type = :type and %s
                    and not exists (select from entry n where n.record_id = e.record_id and n.record_version > e.record_version)
                """.formatted(which)).param("type", type.word()).withFetchSize(AT_ONCE);
    }

    private static ReplayedState past(ResultSet row) throws SQLException {
        return new ReplayedState(row.getObject(1, UUID.class), row.getInt(2), row.getObject(3, OffsetDateTime.class).toInstant(),
                SavedState.read(row.getString(4)));
    }
}
