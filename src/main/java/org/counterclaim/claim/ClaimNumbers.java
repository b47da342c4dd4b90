package org.counterclaim.claim;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The numbers of claims in their stories. */
@Repository
class ClaimNumbers {

    private final JdbcClient database;

    ClaimNumbers(JdbcClient database) {
        this.database = database;
    }

    /** The next one in a story. Whoever else asks for one there waits for the end of this transaction. */
    int next(UUID story) {
        database.sql("select id from story where id = :story for no key update").param("story", story).query(UUID.class).single();
        return database.sql("select coalesce(max(number), 0) + 1 from claim_in_story where story_id = :story")
                .param("story", story).query(Integer.class).single();
    }
}
