package org.counterclaim.verdict;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.counterclaim.record.ChangeAuthor;

/**
 * The content of a verdict.
 *
 * @param claim the claim
 * @param number which verdict on the claim this is, counted from 1
 * @param rationale why, in the fact-checker's words: Markdown (CommonMark)
 * @param wouldChangeIt what would change the verdict
 * @param givenAt when it was given
 * @param claimVersion the exact revision of the claim that was judged
 * @param reviewBy the day (UTC) on which the claim returns to the queue; null if it returns only when something changes
 * @param interest the fact-checker's declared interests in the actors concerned; null if there are none
 * @param approver the second fact-checker, if approval was required
 * @param corrects the id of the verdict whose words it corrects; it gives the same mark
 */
public record VerdictDetails(
        UUID claim,
        int number,
        Mark mark,
        String rationale,
        List<Evidence> evidence,
        @Nullable String wouldChangeIt,
        Instant givenAt,
        int claimVersion,
        @Nullable LocalDate reviewBy,
        @Nullable String interest,
        @Nullable ChangeAuthor approver,
        @Nullable UUID corrects) {

    /** Copies the list. */
    public VerdictDetails {
        evidence = List.copyOf(evidence);
    }

    /** Makes a verdict of one fact-checker, without declared interests and without a review date. */
    public VerdictDetails(UUID claim, int number, Mark mark, String rationale, List<Evidence> evidence, @Nullable String wouldChangeIt,
            Instant givenAt, int claimVersion) {
        this(claim, number, mark, rationale, evidence, wouldChangeIt, givenAt, claimVersion, null, null, null, null);
    }
}
