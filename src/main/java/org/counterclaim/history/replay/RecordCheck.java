package org.counterclaim.history.replay;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Checks the site's own record for tampering, as far as the database alone can show it: round after round, a slice at a time. If somebody
 * rewrites the end of the history consistently, only people who saved a checkpoint of it can notice.
 */
final class RecordCheck {

    private static final Logger log = LoggerFactory.getLogger(RecordCheck.class);
    private static final int MOST_FINDINGS = 100;
    private static final int AT_ONCE = 50_000;

    /** SQL for an upper limit of what a round checks: entries, and records, of which there are fewer. */
    private static final String SIZE = "select 2 * position from history_head";

    private final DataSource database;
    private final RecordCheckSettings settings;
    private final Clock clock;

    private CheckRound round = new CheckRound(this::found);
    private List<String> findings = new ArrayList<>();
    private volatile @Nullable Result last;
    private volatile boolean isTroubled;

    /** @param database a connection that may read all tables of the record */
    RecordCheck(DataSource database, RecordCheckSettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The result of a whole round.
     *
     * @param at when it ended
     * @param findings the faults, in words
     */
    record Result(Instant at, List<String> findings) {}

    /** Returns the result of the last whole round; null before the end of the first. */
    @Nullable
    Result last() {
        return last;
    }

    /** Whether the last whole round, or the current one, has found something. */
    boolean isTroubled() {
        return isTroubled;
    }

    /** Checks a whole database at once. The connection must be in a transaction. */
    static List<String> all(Connection database) {
        return all(database, checked -> {
        });
    }

    /** The same; {@code progress} receives how much was checked at most. */
    static List<String> all(Connection database, LongConsumer progress) {
        List<String> findings = new ArrayList<>();
        CheckRound round = new CheckRound(findings::add);
        long checked = 0;
        while (round.advance(through(database), AT_ONCE)) {
            checked += AT_ONCE;
            progress.accept(checked);
        }
        return findings;
    }

    /** Checks the next slice. If that fails, it logs why, and the next call begins a new round. */
    void tryToAdvance() {
        try {
            advance();
        } catch (SQLException | RuntimeException failed) {
            log.warn("The record could not be checked: {}", failed.getMessage());
        }
    }

    /**
     * Checks the next slice.
     *
     * @throws SQLException if the database does not answer; the next call then begins a new round
     */
    synchronized void advance() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            JdbcClient client = through(connection);
            boolean more = round.advance(client, settings.slice(client.sql(SIZE).query(Long.class).optional().orElse(0L)));
            connection.rollback();
            if (!more) {
                end();
            }
        } catch (SQLException | RuntimeException failed) {
            begin();
            throw failed;
        }
    }

    private void end() {
        if (findings.isEmpty()) {
            log.info("The record agrees with its history");
        } else {
            log.error("The record does not agree with its history in {} places, which the lines before this one name", findings.size());
        }
        last = new Result(clock.instant(), List.copyOf(findings));
        isTroubled = !findings.isEmpty();
        begin();
    }

    private void begin() {
        findings = new ArrayList<>();
        round = new CheckRound(this::found);
    }

    private void found(String finding) {
        isTroubled = true;
        findings.add(finding);
        if (findings.size() <= MOST_FINDINGS) {
            log.error("{}: see docs/operating.md", finding);
        }
    }

    private static JdbcClient through(Connection connection) {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }
}
