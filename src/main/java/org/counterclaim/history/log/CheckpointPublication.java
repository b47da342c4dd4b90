package org.counterclaim.history.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import org.counterclaim.tlog.Checkpoint;
import org.counterclaim.tlog.Tile;
import org.counterclaim.tlog.TileReader;
import org.counterclaim.tlog.TreeReader;
import org.counterclaim.tlog.signer.CheckpointSigner;
import org.counterclaim.tlog.signer.SigningRequest;

/** Has a checkpoint of all entries signed, and publishes it. It uses a connection of its own, so that it takes none from the pool. */
final class CheckpointPublication implements AutoCloseable {

    /** The key of the advisory lock that lets only one node publish at a time; an arbitrary number that nothing else uses. */
    private static final long LOCK = 0x6c6f67;
    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** How long to wait for the database: longer than any other node publishes, but short enough to notice a dead connection. */
    private static final Duration ANSWER = Duration.ofSeconds(30);

    private final HikariDataSource connections = new HikariDataSource();
    private final CheckpointSigner signer;
    private final LogOrigin origin;
    /**
     * Whether the entries were found to continue what the signer signed last. It is reset after a failure, because the database may then be
     * another one.
     */
    private boolean isCompared;

    CheckpointPublication(JdbcConnectionDetails login, CheckpointSigner signer, LogOrigin origin) {
        this.signer = signer;
        this.origin = origin;
        connections.setPoolName("log");
        connections.setJdbcUrl(login.getJdbcUrl());
        connections.setUsername(login.getUsername());
        connections.setPassword(login.getPassword());
        connections.setMaximumPoolSize(1);
        connections.setMinimumIdle(0);
        connections.setIdleTimeout(IDLE.toMillis());
        connections.setConnectionTimeout(PATIENCE.toMillis());
        connections.addDataSourceProperty("connectTimeout", PATIENCE.toSeconds());
        connections.addDataSourceProperty("socketTimeout", ANSWER.toSeconds());
    }

    /**
     * Publishes a checkpoint if there are new entries.
     *
     * @throws SQLException if the database cannot be reached
     * @throws RuntimeException if the signer cannot be reached, refuses, or belongs to another log
     */
    void now() throws SQLException {
        boolean wasCompared = isCompared;
        isCompared = false;
        try (Connection connection = connections.getConnection()) {
            DataSource one = new SingleConnectionDataSource(connection, true);
            JdbcClient database = JdbcClient.create(one);
            database.sql("select pg_advisory_lock(:lock)").param("lock", LOCK).query(row -> {
            });
            try {
                origin.through(database).fix(signer.verifierKey());
                TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(one));
                transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
                transaction.executeWithoutResult(status -> publish(database, wasCompared));
                isCompared = true;
            } finally {
                database.sql("select pg_advisory_unlock(:lock)").param("lock", LOCK).query(row -> {
                });
            }
        }
    }

    @Override
    public void close() {
        connections.close();
    }

    /** Waits until no other node publishes or declares a loss, and keeps others waiting until the end of the transaction. */
    static void takeTurn(JdbcClient database) {
        database.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query(row -> {
        });
    }

    private void publish(JdbcClient database, boolean wasCompared) {
        LoggedEntries entries = new LoggedEntries(database);
        StoredTiles tiles = new StoredTiles(database, entries);
        PublishedCheckpoints checkpoints = new PublishedCheckpoints(database);
        long size = entries.size();
        long published = checkpoints.newest().map(PublishedCheckpoints::size).orElse(-1L);
        if (wasCompared && published >= size) {
            return;
        }
        Tile.grown(Math.clamp(published, 0, size), size).filter(tile -> tile.width() == Tile.FULL).forEach(tiles::store);
        TreeReader tree = new TreeReader(new TileReader(tiles, size));
        abandonLostEntries(database, size, tree);
        if (published < size) {
            checkpoints.publish(signer.sign(offer(size, tree)));
        }
    }

    /**
     * Checks whether the signer has signed entries that no longer exist, and has it go back if their loss is on record.
     *
     * @throws IllegalStateException if the loss is not on record; the message says what to do
     */
    private void abandonLostEntries(JdbcClient database, long size, TreeReader tree) {
        Optional<LostEntries> lost = LostEntries.between(database, size, tree, signer.last());
        if (lost.isPresent()) {
            if (!database.sql("select exists (select from loss where lost_note = :note)").param("note", lost.get().lost().signed())
                    .query(Boolean.class).single()) {
                throw new IllegalStateException(lost.get().words());
            }
            signer.abandon(lost.get().head(), lost.get().kept());
        }
    }

    private SigningRequest offer(long size, TreeReader tree) {
        long signed = PublishedCheckpoints.size(signer.last());
        return new SigningRequest(signed, tree.consistency(signed, size).path(),
                new Checkpoint(signer.verifierKey().name(), size, tree.root(size)));
    }
}
