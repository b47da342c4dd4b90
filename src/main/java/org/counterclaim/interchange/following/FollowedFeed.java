package org.counterclaim.interchange.following;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.counterclaim.history.RecordTypes;
import org.counterclaim.record.RecordType;

/**
 * What somebody follows, as it is stored: a record or the address of a list or a search.
 *
 * @param type of the record; null for an address
 * @param record its id; null for an address
 * @param address with its parameters; null for a record
 */
record FollowedFeed(UUID id, @Nullable RecordType<?, ?> type, @Nullable UUID record, @Nullable String address) {

    /** Reads it from a row whose id of the feed is called so. */
    static FollowedFeed read(ResultSet row, String id) throws SQLException {
        String type = row.getString("record_type");
        return new FollowedFeed(row.getObject(id, UUID.class), type == null ? null : RecordTypes.of(type),
                row.getObject("record_id", UUID.class), row.getString("address"));
    }
}
