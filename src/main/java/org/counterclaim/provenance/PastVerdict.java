package org.counterclaim.provenance;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.counterclaim.timeline.ArticleRef;
import org.counterclaim.timeline.VerdictLine;
import org.counterclaim.verdict.Direction;
import org.counterclaim.web.Moments;

/**
 * A verdict that a claim has or had.
 *
 * @param claimVersion the revision of the claim that it judged, counted from 0
 */
public record PastVerdict(VerdictLine verdict, @Nullable String wouldChangeIt, int claimVersion, List<Item> evidence) {

    /** A piece of its evidence. */
    public record Item(ArticleRef article, Direction direction, @Nullable String note) {}

    /** When it was given, in words. */
    public String givenWords() {
        return Moments.words(verdict.givenAt());
    }

    /** The revision it judged as people count, from 1. */
    public int revision() {
        return claimVersion + 1;
    }
}
