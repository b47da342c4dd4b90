package org.counterclaim.factcheck.verdict;

import java.util.List;

import org.counterclaim.history.DiffPiece;
import org.counterclaim.reader.claim.PastVerdict;

/**
 * What happened to a claim since a form was opened.
 *
 * @param words what became of the claim's words; empty where they are the same, or as they were then are not public any more
 * @param also what else of it changed
 * @param verdicts those given since, the latest first
 * @param revision the revision now as people count, from 1
 */
public record ClaimChange(List<DiffPiece> words, List<String> also, List<PastVerdict> verdicts, int revision) {

    /** Whether the claim itself changed. */
    public boolean isOfClaim() {
        return !words.isEmpty() || !also.isEmpty();
    }
}
