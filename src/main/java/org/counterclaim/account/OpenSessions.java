package org.counterclaim.account;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sessions of an account, on whichever node they began: every node looks each up in the database for every request. */
@Repository
class OpenSessions {

    private final JdbcClient database;

    OpenSessions(JdbcClient database) {
        this.database = database;
    }

    /** Ends all of them. */
    void endAll(UUID account) {
        database.sql("delete from private.session where principal_name = :account").param("account", account.toString()).update();
    }
}
