package org.counterclaim.database;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Lets a transaction take longer than a page may that somebody waits for: what administrators do to many records at once. Until it
 * ends its connection gives the database a minute for an answer.
 */
@Component
public class LongTransaction {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final JdbcTemplate database;

    LongTransaction(JdbcTemplate database) {
        this.database = database;
    }

    /** Allows it to the transaction that is going on. */
    public void allow() {
        database.execute((Connection connection) -> {
            // The pool takes this back when the connection is returned.
            connection.setNetworkTimeout(Runnable::run, Math.toIntExact(LONGEST.toMillis()));
            try (Statement statement = connection.createStatement()) {
                return statement.execute("set local statement_timeout = " + LONGEST.toMillis());
            }
        });
    }
}
