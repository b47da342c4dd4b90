package org.counterclaim.database;

import java.sql.Statement;
import java.time.Duration;

import jakarta.persistence.EntityManager;

import org.hibernate.Session;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Lets a transaction take longer than a page may that somebody waits for: what administrators do to many records at once. Until it
 * ends its connection gives the database a minute for an answer.
 */
@Component
public class LongTransaction {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final ObjectProvider<EntityManager> entities;

    /** @param entities none where a command works on tables alone */
    LongTransaction(ObjectProvider<EntityManager> entities) {
        this.entities = entities;
    }

    /** Allows it to the transaction that is going on, unless its connection waits as long as it takes anyway. */
    public void allow() {
        entities.getObject().unwrap(Session.class).doWork(connection -> {
            if (connection.getNetworkTimeout() == 0) {
                return;
            }
            // The pool takes this back when the connection is returned.
            connection.setNetworkTimeout(Runnable::run, Math.toIntExact(LONGEST.toMillis()));
            try (Statement statement = connection.createStatement()) {
                statement.execute("set local statement_timeout = " + LONGEST.toMillis());
            }
        });
    }
}
