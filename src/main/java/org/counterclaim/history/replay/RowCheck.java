package org.counterclaim.history.replay;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.counterclaim.history.replay.TableRows.Row;
import org.counterclaim.record.RecordType;

/** Finds rows of records' tables that contradict the history. */
final class RowCheck {

    private final Connection database;
    private final LastStates states;
    private final Consumer<String> found;

    RowCheck(Connection database, Consumer<String> found) {
        this.database = database;
        this.states = new LastStates(database);
        this.found = found;
    }

    /**
     * Compares some records of a kind.
     *
     * @param after the id after which to begin; null to begin with the first record
     * @return the id of the last one; null if there are no more
     */
    @Nullable
    UUID check(RecordType<?, ?> kind, @Nullable UUID after, int most) throws SQLException {
        List<UUID> ids = ids(kind, after, most);
        Map<UUID, ReplayedState> pasts = new HashMap<>();
        states.of(kind, ids, past -> pasts.put(past.id(), past));
        ids.stream().filter(id -> !pasts.containsKey(id)).forEach(id -> found.accept("The %s %s has no entry".formatted(kind, id)));
        for (TableRows rows : TableRows.of(kind)) {
            compare(kind, rows, pasts);
        }
        return ids.size() < most ? null : ids.getLast();
    }

    private List<UUID> ids(RecordType<?, ?> kind, @Nullable UUID after, int most) throws SQLException {
        try (PreparedStatement query = database.prepareStatement(
                "select id from %s where ?::uuid is null or id > ?::uuid order by id limit ?".formatted(kind))) {
            query.setObject(1, after);
            query.setObject(2, after);
            query.setInt(3, most);
            ResultSet rows = query.executeQuery();
            List<UUID> ids = new ArrayList<>();
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
            return ids;
        }
    }

    private void compare(RecordType<?, ?> kind, TableRows rows, Map<UUID, ReplayedState> pasts) throws SQLException {
        Map<UUID, List<Row>> actual = actual(rows, pasts.keySet());
        for (ReplayedState past : pasts.values()) {
            if (!agrees(rows, past, actual.getOrDefault(past.id(), List.of()))) {
                found.accept("The %s %s is not in table %s what its last entry says".formatted(kind, past.id(), rows.table()));
            }
        }
    }

    private static boolean agrees(TableRows rows, ReplayedState past, List<Row> actual) {
        try {
            List<Row> left = new ArrayList<>(actual);
            for (Row expected : rows.of().apply(past).toList()) {
                Row same = left.stream().filter(expected::allows).findAny().orElse(null);
                if (same == null || !left.remove(same)) {
                    return false;
                }
            }
            return left.isEmpty();
        } catch (RuntimeException unreadable) {
            return false;
        }
    }

    private Map<UUID, List<Row>> actual(TableRows rows, Collection<UUID> owners) throws SQLException {
        try (PreparedStatement query = database.prepareStatement("select %s, %s from %s where %1$s = any(?)"
                .formatted(rows.owner(), String.join(", ", rows.columns()), rows.table()))) {
            query.setArray(1, database.createArrayOf("uuid", owners.toArray()));
            ResultSet result = query.executeQuery();
            Map<UUID, List<Row>> actual = new HashMap<>();
            while (result.next()) {
                @Nullable Object[] values = new @Nullable Object[rows.columns().size()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = value(result.getObject(i + 2));
                }
                actual.computeIfAbsent(result.getObject(1, UUID.class), any -> new ArrayList<>()).add(new Row(Arrays.asList(values)));
            }
            return actual;
        }
    }

    private static @Nullable Object value(@Nullable Object column) {
        return switch (column) {
            case Timestamp time -> time.toInstant();
            case Date day -> day.toLocalDate();
            case null -> null;
            default -> column;
        };
    }
}
