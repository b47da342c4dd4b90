package org.counterclaim.history.log;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the history as the log's entries. The entry at position 1 is the leaf with index 0. */
final class LoggedEntries {

    private final JdbcClient database;

    LoggedEntries(JdbcClient database) {
        this.database = database;
    }

    /** Returns the number of entries. */
    long size() {
        return database.sql("select position from history_head").query(Long.class).single();
    }

    /** Returns up to {@code count} leaves from an index on. */
    List<byte[]> leaves(long from, int count) {
        return database.sql("select log_leaf(e) from entry e where position > :from and position <= :to order by position")
                .param("from", from).param("to", from + count)
                .query((row, number) -> row.getBytes(1))
                .list();
    }

    /** Returns the words that the leaves commit to, from an index on. */
    List<EntryWords> words(long from, int count) {
        return database.sql("""
                        select e.position, e.account_id::text account, e.by_name, e.reason, s.salt, s.state
                        from entry e left join entry_state s using (position)
                        where e.position > :from and e.position <= :to order by e.position""")
                .param("from", from).param("to", from + count)
                .query(EntryWords::of)
                .list();
    }
}
