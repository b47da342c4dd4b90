package org.counterclaim.history.replay;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** The last state of each record in a database's history. */
final class LastStates {

    private static final int AT_ONCE = 500;

    /** States do not always say where a claim once stood; those before them do. */
    private static final String PLACES = """
            array(select distinct place from entry h join entry_state t on t.position = h.position,
                jsonb_array_elements_text(t.state::jsonb -> 'stories') place where h.record_id = e.record_id)""";

    /**
     * Reports without ids show that there are such entries at all. Quotation marks in words stand behind a backslash, so this finds
     * names of members only.
     */
    private static final String WHOLE = """
            select case when exists (select from entry_state where state ~ '{"article":"[^"]{36}"(,"(locator|relayedFrom|wording)"|})')
                then (select position from entry_state where state ~ '[{,]"(id|leftStories|saidEntered|publishedEntered|eventEntered)":'
                    order by position limit 1) else 0 end""";

    private final Connection database;
    private final long since;

    /** @param since from which position on states hold everything, as {@link #since} finds out */
    LastStates(Connection database, long since) {
        this.database = database;
        this.since = since;
    }

    /** The first entry whose state holds something that states were without at first; 0 if all hold it. */
    static long since(Connection database) throws SQLException {
        try (Statement statement = database.createStatement(); ResultSet first = statement.executeQuery(WHOLE)) {
            first.next();
            long position = first.getLong(1);
            return first.wasNull() ? Long.MAX_VALUE : position;
        }
    }

    /** What is done with each. */
    @FunctionalInterface
    interface Use {
        void of(ReplayedState past) throws SQLException;
    }

    /** Goes through those of a kind. The connection must be in a transaction, so that they arrive piece by piece. */
    void each(ReplayedKind kind, Use use) throws SQLException {
        try (PreparedStatement query = prepare(kind, "true")) {
            read(query, use);
        }
    }

    /** Goes through those of some records of a kind. */
    void of(ReplayedKind kind, Collection<UUID> records, Use use) throws SQLException {
        try (PreparedStatement query = prepare(kind, "e.record_id = any(?)")) {
            query.setArray(3, database.createArrayOf("uuid", records.toArray()));
            read(query, use);
        }
    }

    private PreparedStatement prepare(ReplayedKind kind, String which) throws SQLException {
        PreparedStatement query = database.prepareStatement("""
                select e.record_id, e.record_version, e.at, e.position >= ?, s.state, %s
                from entry e join entry_state s on s.position = e.position
                where e.record_type = ? and %s
                    and not exists (select from entry n where n.record_id = e.record_id and n.record_version > e.record_version)
                """.formatted(kind == ReplayedKind.CLAIM ? PLACES : "'{}'::text[]", which));
        query.setFetchSize(AT_ONCE);
        query.setLong(1, since);
        query.setString(2, kind.toString());
        return query;
    }

    private static void read(PreparedStatement query, Use use) throws SQLException {
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                use.of(ReplayedState.read(rows.getObject(1, UUID.class), rows.getInt(2), rows.getObject(3, OffsetDateTime.class).toInstant(),
                        rows.getBoolean(4), texts(rows.getArray(6)), rows.getString(5)));
            }
        }
    }

    private static Set<String> texts(Array array) throws SQLException {
        return Set.of((String[]) array.getArray());
    }
}
