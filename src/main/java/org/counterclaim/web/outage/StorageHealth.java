package org.counterclaim.web.outage;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Reports DOWN from when the database refused to store something (its disk is full or fails, or it is read-only) until it has stored
 * something that somebody sent. Reading continues meanwhile, so this is not part of readiness.
 */
@Component("storageHealthIndicator")
public final class StorageHealth implements HealthIndicator, TransactionExecutionListener {

    private volatile boolean isRefused;

    /** Notes a failed request. */
    public void failed(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException told && told.getSQLState() != null && told.getSQLState().matches("53100|58030|25006")) {
                isRefused = true;
            }
        }
    }

    /** Notes a stored change. Transactions without a name store sessions, which may fit into existing disk pages, so they do not count. */
    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure == null && !transaction.isReadOnly() && !transaction.getTransactionName().isEmpty()) {
            isRefused = false;
        }
    }

    @Override
    public Health health() {
        return isRefused ? Health.down().build() : Health.up().build();
    }
}
