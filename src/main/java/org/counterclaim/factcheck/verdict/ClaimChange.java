package org.counterclaim.factcheck.verdict;

import java.util.List;

import org.counterclaim.history.DiffPiece;
import org.counterclaim.reader.claim.PastVerdict;

/**
 * The changes of a claim since a form was opened.
 *
 * @param words the difference in the claim's words; empty if they are the same, or if the earlier ones were taken down
 * @param also the names of its other changed parts
 * @param verdicts those given since, the latest first
 * @param revision the present revision, counted from 1
 */
public record ClaimChange(List<DiffPiece> words, List<String> also, List<PastVerdict> verdicts, int revision) {

    /** Whether the claim itself changed. */
    public boolean isOfClaim() {
        return !words.isEmpty() || !also.isEmpty();
    }
}
