package org.counterclaim.history.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the history as the log's entries. The entry at position 1 is the leaf with index 0. */
public final class LoggedEntries {

    private final JdbcClient database;

    public LoggedEntries(JdbcClient database) {
        this.database = database;
    }

    /**
     * The words that an entry of the log commits to by their hashes.
     *
     * @param position the entry's, counted from 1
     * @param account the id of the account that made the change; null if the software did
     * @param by the public name of who made the change
     * @param reason the reason; null if none was given or the words were taken down
     * @param salt the salt that is hashed before the words, in base64; null if they were taken down
     * @param state the record's whole state after the change, as canonical JSON; null if it was taken down
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EntryWords(long position, @Nullable String account, String by, @Nullable String reason, @Nullable String salt,
            @Nullable String state) {

        static EntryWords of(ResultSet row, int number) throws SQLException {
            byte[] salt = row.getBytes("salt");
            return new EntryWords(row.getLong("position"), row.getString("account"), row.getString("by_name"), row.getString("reason"),
                    salt == null ? null : Base64.getEncoder().encodeToString(salt), row.getString("state"));
        }
    }

    /** Returns the number of entries. */
    public long size() {
        return database.sql("select position from history_head").query(Long.class).single();
    }

    /** Returns up to {@code count} leaves from an index on. */
    public List<byte[]> leaves(long from, int count) {
        return database.sql("select log_leaf(e) from entry e where position > :from and position <= :to order by position")
                .param("from", from).param("to", from + count)
                .query((row, number) -> row.getBytes(1)).list();
    }

    /** Returns the words that the leaves commit to, from an index on. */
    public List<EntryWords> words(long from, int count) {
        return database.sql("""
                        select e.position, e.account_id::text account, e.by_name, e.reason, s.salt, s.state
                        from entry e left join entry_state s using (position)
                        where e.position > :from and e.position <= :to order by e.position""")
                .param("from", from).param("to", from + count)
                .query(EntryWords::of).list();
    }
}
