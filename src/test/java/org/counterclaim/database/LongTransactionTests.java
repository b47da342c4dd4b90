package org.counterclaim.database;

import java.sql.Connection;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import org.counterclaim.testing.RecordTest;

import static org.assertj.core.api.Assertions.assertThat;

@RecordTest
class LongTransactionTests {

    @Autowired
    LongTransaction longTransaction;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void transactionThatMayTakeLongLeavesItsConnectionAsItWas() {
        transaction.executeWithoutResult(status -> {
            String usual = limits();
            longTransaction.allow();
            assertThat(limits()).isEqualTo("1min 60000").isNotEqualTo(usual);
        });
        for (int again = 0; again < 20; again++) {
            assertThat(limits()).doesNotContain("60000");
        }
    }

    @Test
    void commandThatWaitsAsLongAsItTakesIsNotHurried() {
        transaction.executeWithoutResult(status -> {
            database.execute((Connection connection) -> {
                connection.setNetworkTimeout(Runnable::run, 0);
                return true;
            });
            longTransaction.allow();
            assertThat(limits()).endsWith(" 0").doesNotContain("1min");
        });
    }

    private String limits() {
        return Objects.requireNonNull(database.queryForObject("show statement_timeout", String.class)) + " "
                + database.execute(Connection::getNetworkTimeout);
    }
}
