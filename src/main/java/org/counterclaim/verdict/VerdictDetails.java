package org.counterclaim.verdict;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a verdict says.
 *
 * @param claim the claim
 * @param number which verdict on the claim this is, counted from 1
 * @param rationale why, in the fact-checker's words
 * @param wouldChangeIt what would change the verdict
 * @param givenAt when it was given
 * @param claimVersion the exact revision of the claim that was judged
 */
public record VerdictDetails(
        UUID claim,
        int number,
        Mark mark,
        String rationale,
        List<Evidence> evidence,
        @Nullable String wouldChangeIt,
        Instant givenAt,
        int claimVersion) {

    /** Keeps a copy. */
    public VerdictDetails {
        evidence = List.copyOf(evidence);
    }
}
