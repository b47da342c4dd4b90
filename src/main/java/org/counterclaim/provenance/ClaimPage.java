package org.counterclaim.provenance;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.FuzzyDate;
import org.counterclaim.figure.Figure;
import org.counterclaim.statement.Stance.Side;
import org.counterclaim.timeline.ClaimLine;
import org.counterclaim.timeline.EntryView;
import org.counterclaim.timeline.IndexLine;

/**
 * All that the page of a claim shows.
 *
 * @param index the claim in short, with its signal and how many origins it has
 * @param entries every statement on it, the oldest first
 * @param tree how its reports go back to their origins; null where no statement is for it
 * @param verdicts every verdict it had, the latest first
 * @param sources the articles that carry a statement on it
 * @param links other claims that bear on it
 */
public record ClaimPage(
        IndexLine index, List<EntryView> entries, @Nullable Figure tree, List<PastVerdict> verdicts, List<CarryingArticle> sources,
        List<LinkedClaim> links) {

    /** The claim. */
    public ClaimLine claim() {
        return index.claim();
    }

    /** The statements for it. */
    public List<EntryView> sayingSo() {
        return on(Side.FOR);
    }

    /** The statements against it. */
    public List<EntryView> disputing() {
        return on(Side.AGAINST);
    }

    /** The statements that are neither for it nor against it. */
    public List<EntryView> neither() {
        return entries.stream().filter(entry -> entry.statement().stance().side() != Side.FOR
                && entry.statement().stance().side() != Side.AGAINST).toList();
    }

    /** When the verdict that holds was given (UTC), in words; null where there is none. */
    public @Nullable String givenWords() {
        return claim().verdict() == null ? null
                : FuzzyDate.of(LocalDate.ofInstant(claim().verdict().givenAt(), ZoneOffset.UTC)).words();
    }

    private List<EntryView> on(Side side) {
        return entries.stream().filter(entry -> entry.statement().stance().side() == side).toList();
    }
}
