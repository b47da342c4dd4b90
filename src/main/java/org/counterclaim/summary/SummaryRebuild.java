package org.counterclaim.summary;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.function.LongConsumer;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Computes all rows of {@code derived.claim_summary} and then of the other lists' tables anew, some at a time, while the site runs. */
final class SummaryRebuild {

    private static final int AT_ONCE = 500;

    private SummaryRebuild() {}

    /**
     * Writes every row.
     *
     * @param progress receives the number of claims that were read so far
     * @throws SQLException if the database refuses; what was written before stays
     */
    static void run(Connection database, LongConsumer progress) throws SQLException {
        JdbcClient client = JdbcClient.create(new SingleConnectionDataSource(database, true));
        ClaimSummaries summaries = ClaimSummaries.on(client);
        ListSummaries lists = ListSummaries.on(client);
        database.setAutoCommit(false);
        // Nobody waits for a page; the pool resets this when the connection is returned.
        database.setNetworkTimeout(Runnable::run, 0);
        @Nullable UUID last = null;
        long claims = 0;
        do {
            holdHistory(database);
            last = summaries.writeNext(last, AT_ONCE);
            database.commit();
            claims += AT_ONCE;
            progress.accept(claims);
        } while (last != null);
        for (String kind : ListSummaries.KINDS) {
            do {
                holdHistory(database);
                last = lists.writeNext(kind, last, AT_ONCE);
                database.commit();
            } while (last != null);
        }
    }

    /** Waits until nobody else can write entries, up to the commit, and lets what follows take as long as it needs. */
    private static void holdHistory(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("set local statement_timeout = 0");
            statement.execute("select derived.hold_history()");
        }
    }
}
