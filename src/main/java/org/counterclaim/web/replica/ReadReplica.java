package org.counterclaim.web.replica;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A streaming replica of the database. It is asked how far it is whenever something is to be read from it, in the very connection that will
 * read: a replica only ever goes on. One that fails is left alone for a while.
 */
final class ReadReplica implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ReadReplica.class);
    private static final Duration REST = Duration.ofSeconds(5);
    private static final Duration LONG_BEHIND = Duration.ofSeconds(10);

    private final HikariDataSource pool;
    private final LongAdder read = new LongAdder();
    private final LongAdder behind = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final AtomicLong failedAt = new AtomicLong();
    private volatile boolean isFailed;
    private volatile long behindSince;
    private volatile boolean isBehind;
    private volatile boolean isSaidToBeBehind;

    ReadReplica(HikariDataSource pool) {
        this.pool = pool;
    }

    /** Returns how often it was read from, how often it had not got far enough, and how often it failed. */
    Map<String, LongAdder> outcomes() {
        return Map.of("read", read, "behind", behind, "failed", failed);
    }

    /** Returns a connection on which everything up to this position of the history can be read; null if there is none. */
    @Nullable
    Connection at(long position) {
        if (isResting()) {
            return null;
        }
        try {
            return checked(pool.getConnection(), position);
        } catch (SQLException failure) {
            failed(failure);
            return null;
        }
    }

    /** After a rest one request tries it, and others do not wait for the outcome. */
    private boolean isResting() {
        long since = failedAt.get();
        return isFailed && (System.nanoTime() - since < REST.toNanos() || !failedAt.compareAndSet(since, System.nanoTime()));
    }

    private @Nullable Connection checked(Connection connection, long position) throws SQLException {
        boolean isFit = false;
        try {
            isFit = head(connection) >= position;
            note(isFit);
            return isFit ? connection : null;
        } finally {
            if (!isFit) {
                connection.close();
            }
        }
    }

    /** One that was promoted, or has lost its primary, may have entries of its own, or some that the primary has lost. */
    private static long head(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select position from history_head "
                        + "where pg_is_in_recovery() and exists (select from pg_stat_wal_receiver)")) {
            if (!rows.next()) {
                throw new SQLException("it follows no primary");
            }
            return rows.getLong(1);
        }
    }

    private void note(boolean isFit) {
        (isFit ? read : behind).increment();
        if (isFailed) {
            isFailed = false;
            log.info("The replica can be read again");
        }
        if (isFit && isSaidToBeBehind) {
            log.info("The replica has caught up");
        }
        if (isFit) {
            isSaidToBeBehind = false;
        } else if (!isBehind) {
            behindSince = System.nanoTime();
        } else if (!isSaidToBeBehind && System.nanoTime() - behindSince > LONG_BEHIND.toNanos()) {
            isSaidToBeBehind = true;
            log.warn("The replica has been behind for {} s; the primary serves every page meanwhile", LONG_BEHIND.toSeconds());
        }
        isBehind = !isFit;
    }

    /** Notes a failure of it; after one that more than a single query met, it is left alone for a while. */
    void failed(SQLException failure) {
        failed.increment();
        String state = failure.getSQLState();
        if (state != null && !state.matches("08...|57P..")) {
            log.info("The replica gave up a query, which the primary answers: {}", failure.getMessage());
            return;
        }
        if (!isFailed) {
            log.warn("The replica cannot be read, so the primary serves every page: {}", failure.getMessage());
        }
        failedAt.set(System.nanoTime());
        isFailed = true;
    }

    @Override
    public void close() {
        pool.close();
    }
}
