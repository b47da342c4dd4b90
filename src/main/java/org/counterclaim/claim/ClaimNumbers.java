package org.counterclaim.claim;

import java.util.Collection;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.counterclaim.record.ChangeReason;

/** Assigns claims their numbers in stories. */
@Repository
public class ClaimNumbers {

    private final JdbcClient database;

    ClaimNumbers(JdbcClient database) {
        this.database = database;
    }

    /**
     * Puts a claim into exactly these stories; in a story that it was in before, it gets its old number. It locks stories always in the
     * same order, so that no two transactions wait for each other.
     */
    public void place(Claim claim, Collection<UUID> stories, ChangeReason change) {
        claim.stories().stream().filter(story -> !stories.contains(story)).forEach(story -> claim.leave(story, change));
        for (UUID story : stories.stream().sorted().toList()) {
            if (claim.numberIn(story).isEmpty()) {
                claim.standIn(new StoryPlacement(story, claim.numberKeptIn(story).orElseGet(() -> next(story))), change);
            }
        }
    }

    /** Returns the next number in a story. Other transactions that ask for one wait for the end of this one. */
    public int next(UUID story) {
        database.sql("select id from story where id = :story for no key update").param("story", story).query(UUID.class).single();
        return database.sql("select coalesce(max(number), 0) + 1 from claim_in_story where story_id = :story")
                .param("story", story).query(Integer.class).single();
    }
}
