package org.counterclaim.web.outage;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Down from when the database refused to store something (its disk is full or fails, or it only reads) until it has stored something that
 * somebody sent. Reading goes on meanwhile, so it is no part of readiness.
 */
@Component("storageHealthIndicator")
public final class StorageHealth implements HealthIndicator, TransactionExecutionListener {

    private volatile boolean isRefused;

    /** A request failed. */
    public void failed(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException told && told.getSQLState() != null && told.getSQLState().matches("53100|58030|25006")) {
                isRefused = true;
            }
        }
    }

    /** Sessions, which are stored in transactions without a name, find room in pages that are there. */
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
