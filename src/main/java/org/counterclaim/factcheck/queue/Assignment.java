package org.counterclaim.factcheck.queue;

import java.time.Instant;
import java.util.UUID;

import org.counterclaim.core.MomentWords;

/**
 * The assignment of a claim to a fact-checker.
 *
 * @param account their account's id
 * @param slug their account's slug
 * @param name their public name
 */
public record Assignment(UUID claim, UUID account, String slug, String name, Instant at) {

    /** Returns in words since when it exists. */
    public String when() {
        return MomentWords.words(at);
    }
}
