package org.counterclaim.history.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

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
record EntryWords(long position, @Nullable String account, String by, @Nullable String reason, @Nullable String salt,
        @Nullable String state) {

    static EntryWords of(ResultSet row, int number) throws SQLException {
        byte[] salt = row.getBytes("salt");
        return new EntryWords(row.getLong("position"), row.getString("account"), row.getString("by_name"), row.getString("reason"),
                salt == null ? null : Base64.getEncoder().encodeToString(salt), row.getString("state"));
    }
}
