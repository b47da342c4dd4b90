package org.counterclaim.web.outage;

import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionExecution;

import static org.assertj.core.api.Assertions.assertThat;

class StorageHealthTest {

    private static final TransactionExecution NAMED = new TransactionExecution() {
        @Override
        public String getTransactionName() {
            return "desk.Publishing.publish";
        }
    };

    private final StorageHealth health = new StorageHealth();

    @Test
    void isDownFromAFullDiskUntilSomethingIsStored() {
        health.failed(new DataAccessResourceFailureException("by design", new SQLException("could not extend file", "53100")));
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        health.afterCommit(new TransactionExecution() {}, null);
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        health.afterCommit(NAMED, null);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void otherFailuresSayNothing() {
        health.failed(new IllegalStateException("by design", new SQLException("no such column", "42703")));
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }
}
