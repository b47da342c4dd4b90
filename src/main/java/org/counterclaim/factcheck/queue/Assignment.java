package org.counterclaim.factcheck.queue;

import java.time.Instant;
import java.util.UUID;

import org.counterclaim.core.MomentWords;

/**
 * That a fact-checker is on a claim.
 *
 * @param account their account's id
 * @param slug their account's slug
 * @param name their public name
 */
public record Assignment(UUID claim, UUID account, String slug, String name, Instant at) {

    /** Since when, in words. */
    public String when() {
        return MomentWords.words(at);
    }
}
