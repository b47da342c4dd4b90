package org.counterclaim.summary;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;

import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills the summaries' tables before the first page is served, and moves claims in the queue as the days pass. */
@Component
class SummarySchedule implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(SummarySchedule.class);
    private static final int AT_ONCE = 500;

    private final ClaimSummaries summaries;
    private final ListSummaries lists;
    private final QueuePlaces places;
    private final Flyway owner;
    private final TransactionTemplate transaction;

    SummarySchedule(ClaimSummaries summaries, ListSummaries lists, QueuePlaces places, Flyway owner,
            PlatformTransactionManager transactions) {
        this.summaries = summaries;
        this.lists = lists;
        this.places = places;
        this.owner = owner;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (summaries.isIncomplete() || lists.isIncomplete()) {
            log.info("The summaries of the record are computed for the first time");
            // As the owner: only that role may hold the history up meanwhile.
            try (Connection connection = Objects.requireNonNull(owner.getConfiguration().getDataSource()).getConnection()) {
                SummaryRebuild.run(connection, claims -> {
                });
            } catch (SQLException refused) {
                throw new IllegalStateException("the summaries of the record cannot be written", refused);
            }
        }
    }

    /** Moves claims whose urgency the new day has changed, some at a time, so that nobody waits for it. Failures are tried again. */
    @Scheduled(cron = "5 * * * * *")
    void moveWithTheDay() {
        try {
            int moved = AT_ONCE;
            while (moved == AT_ONCE) {
                moved = Objects.requireNonNull(transaction.execute(status -> places.refreshDue(AT_ONCE)));
            }
        } catch (DataAccessException | TransactionException failed) {
            log.warn("The queue could not be brought up to date: {}", failed.getMessage());
        }
    }
}
