package org.counterclaim.history.replay;

import java.sql.Date;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.counterclaim.history.replay.TableRows.Row;
import org.counterclaim.record.RecordType;

/** Finds rows of records' tables that contradict the history. */
final class RowCheck {

    private final JdbcClient database;
    private final LastStates states;
    private final Consumer<String> found;

    RowCheck(JdbcClient database, Consumer<String> found) {
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
    UUID check(RecordType<?, ?> kind, @Nullable UUID after, int most) {
        List<UUID> ids = ids(kind, after, most);
        Map<UUID, ReplayedState> pasts = states.of(kind, ids);
        ids.stream().filter(id -> !pasts.containsKey(id)).forEach(id -> found.accept("The %s %s has no entry".formatted(kind, id)));
        for (TableRows rows : TableRows.of(kind)) {
            compare(kind, rows, pasts);
        }
        return ids.size() < most ? null : ids.getLast();
    }

    private List<UUID> ids(RecordType<?, ?> kind, @Nullable UUID after, int most) {
        return database.sql("select id from %s where :after::uuid is null or id > :after::uuid order by id limit :most".formatted(kind))
                .param("after", after).param("most", most).query((row, number) -> row.getObject(1, UUID.class)).list();
    }

    private void compare(RecordType<?, ?> kind, TableRows rows, Map<UUID, ReplayedState> pasts) {
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

    private Map<UUID, List<Row>> actual(TableRows rows, Collection<UUID> owners) {
        Map<UUID, List<Row>> actual = new HashMap<>();
        database.sql("select %s, %s from %s where %1$s = any(:owners)"
                .formatted(rows.owner(), String.join(", ", rows.columns()), rows.table()))
                .param("owners", owners.toArray(UUID[]::new))
                .query(row -> {
                    List<@Nullable Object> values = new ArrayList<>();
                    for (int column = 2; column < rows.columns().size() + 2; column++) {
                        values.add(value(row.getObject(column)));
                    }
                    actual.computeIfAbsent(row.getObject(1, UUID.class), any -> new ArrayList<>()).add(new Row(values));
                });
        return actual;
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
