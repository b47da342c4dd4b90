package org.counterclaim.database;

import java.sql.Statement;
import java.time.Duration;

import jakarta.persistence.EntityManager;

import org.hibernate.Session;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Lets a transaction on many records take longer than that of a page: until it ends, its connection waits up to a minute for the database's
 * answer.
 */
@Component
public class LongTransaction {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final ObjectProvider<EntityManager> entities;

    /** @param entities empty in commands that work without entities */
    LongTransaction(ObjectProvider<EntityManager> entities) {
        this.entities = entities;
    }

    /** Extends the limit of the current transaction, unless its connection has none. */
    public void allow() {
        entities.getObject().unwrap(Session.class).doWork(connection -> {
            if (connection.getNetworkTimeout() == 0) {
                return;
            }
            // The pool resets this when the connection is returned.
            connection.setNetworkTimeout(Runnable::run, Math.toIntExact(LONGEST.toMillis()));
            try (Statement statement = connection.createStatement()) {
                statement.execute("set local statement_timeout = " + LONGEST.toMillis());
            }
        });
    }
}
