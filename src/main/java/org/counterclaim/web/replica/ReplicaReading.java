package org.counterclaim.web.replica;

import java.sql.Connection;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

/**
 * What one request may read from the replica. Once the primary has answered it, the replica no longer does, because what it shows might be
 * older.
 */
final class ReplicaReading {

    /** Of the read-only transaction under way. */
    static final ScopedValue<ReplicaReading> CURRENT = ScopedValue.newInstance();

    private final ReadReplica replica;
    private final long position;
    private boolean isOnPrimary;

    /** @param position what the page must show of the history at least; null if nobody can tell */
    ReplicaReading(ReadReplica replica, @Nullable Long position) {
        this.replica = replica;
        this.position = position == null ? Long.MAX_VALUE : position;
        this.isOnPrimary = position == null;
    }

    /** Returns a connection to the replica; null if the primary must answer. */
    @Nullable
    Connection connection() {
        Connection connection = isOnPrimary ? null : replica.at(position);
        isOnPrimary = connection == null;
        return connection;
    }

    /** Whether a transaction that failed can be tried again on the primary, because the replica failed. */
    boolean isFaultOfReplica(Throwable failure) {
        for (Throwable cause = failure; cause != null && !isOnPrimary; cause = cause.getCause()) {
            if (cause instanceof SQLException told) {
                replica.failed(told);
                isOnPrimary = true;
                return true;
            }
        }
        return false;
    }
}
