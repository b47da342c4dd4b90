package org.counterclaim.claim;

import java.util.Collection;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.counterclaim.record.ChangeReason;

/** The numbers of claims in their stories. */
@Repository
public class ClaimNumbers {

    private final JdbcClient database;

    ClaimNumbers(JdbcClient database) {
        this.database = database;
    }

    /**
     * Makes a claim stand in these stories and in no others; where it stood before, it has its old number again. It takes
     * the stories in the same order as everybody, so that no two wait for each other.
     */
    public void place(Claim claim, Collection<UUID> stories, ChangeReason change) {
        claim.stories().stream().filter(story -> !stories.contains(story)).forEach(story -> claim.leave(story, change));
        for (UUID story : stories.stream().sorted().toList()) {
            if (claim.numberIn(story).isEmpty()) {
                claim.standIn(new StoryPlacement(story, claim.numberKeptIn(story).orElseGet(() -> next(story))), change);
            }
        }
    }

    /** The next one in a story. Whoever else asks for one there waits for the end of this transaction. */
    private int next(UUID story) {
        database.sql("select id from story where id = :story for no key update").param("story", story).query(UUID.class).single();
        return database.sql("select coalesce(max(number), 0) + 1 from claim_in_story where story_id = :story")
                .param("story", story).query(Integer.class).single();
    }
}
