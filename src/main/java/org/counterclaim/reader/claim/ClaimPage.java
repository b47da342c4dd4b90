package org.counterclaim.reader.claim;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.counterclaim.claim.ClaimDetails;
import org.counterclaim.core.ListPhrase;
import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.figure.SvgFigure;
import org.counterclaim.reader.citation.Citation;
import org.counterclaim.reader.claimreview.ClaimReview;
import org.counterclaim.reader.dossier.ClaimIndexLine;
import org.counterclaim.reader.dossier.ClaimLine;
import org.counterclaim.reader.dossier.TopicRef;
import org.counterclaim.reader.dossier.VerdictLine;
import org.counterclaim.reader.rating.RatingLine;
import org.counterclaim.reader.sharing.SharingCard;
import org.counterclaim.reader.timeline.TimelineEntry;
import org.counterclaim.statement.Stance;
import org.counterclaim.statement.Stance.Side;
import org.counterclaim.verdict.Mark;

/**
 * The values of a claim's page.
 *
 * @param details what is on record of the claim
 * @param index the claim in short, with its signal and how many origins it has
 * @param topics the topics that it belongs to, by name
 * @param entries every statement on it, the oldest first
 * @param tree how its reports go back to their origins; null if no statement supports it
 * @param verdicts all its verdicts, the latest first
 * @param ratings what outside fact-checkers say of it, the latest first
 * @param carriers the articles that carried it; null unless it is refuted and was carried
 * @param sources the articles that carry a statement on it
 * @param links the claims linked with it
 * @param citation how to cite it
 * @param review the verdict that stands, for programs; null if none does
 */
public record ClaimPage(
        ClaimDetails details, ClaimIndexLine index, List<TopicRef> topics, List<TimelineEntry> entries, @Nullable SvgFigure tree,
        List<PastVerdict> verdicts, List<RatingLine> ratings, @Nullable ReportCarriers carriers, List<CarryingArticle> sources,
        List<LinkedClaim> links, Citation citation, @Nullable ClaimReview review) {

    /** The claim. */
    public ClaimLine claim() {
        return index.claim();
    }

    /** Returns the standing statements for it. */
    public List<TimelineEntry> sayingSo() {
        return standing(stance -> stance.side() == Side.FOR);
    }

    /** Returns the standing statements against it. */
    public List<TimelineEntry> disputing() {
        return standing(stance -> stance.side() == Side.AGAINST);
    }

    /** Returns the standing retractions. */
    public List<TimelineEntry> takingBack() {
        return standing(stance -> stance == Stance.RETRACTS);
    }

    /** Returns the other statements that are neither for nor against it and have not been replaced. */
    public List<TimelineEntry> neither() {
        return standing(stance -> stance == Stance.QUALIFIES || stance.side() == Side.NONE);
    }

    /** Returns the statements that a later one by the same speaker replaced. */
    public List<TimelineEntry> earlier() {
        return entries.stream().filter(entry -> entry.supersededBy() != null).toList();
    }

    /** Returns the number of actors who made these. */
    public long speakers(List<TimelineEntry> some) {
        return some.stream().map(entry -> entry.statement().actorId()).distinct().count();
    }

    /** Whether somebody made the claim but no longer does. */
    public boolean wasSaid() {
        return earlier().stream().anyMatch(entry -> entry.statement().stance().side() == Side.FOR);
    }

    /** Whether somebody disputed it but no longer does. */
    public boolean wasDisputed() {
        return earlier().stream().anyMatch(entry -> entry.statement().stance().side() == Side.AGAINST);
    }

    /** Returns what other sites show beside a link to it. */
    SharingCard card() {
        return new SharingCard(SharingCard.claimed(claim().text()), "%s %s %s".formatted(verdictWords(),
                sayingSo().isEmpty() ? "Nobody on record says so." : "Said by " + names(sayingSo()) + ".",
                disputing().isEmpty() ? "Nobody on record disputes it." : "Disputed by " + names(disputing()) + "."), claim().href());
    }

    private String verdictWords() {
        VerdictLine verdict = claim().verdict();
        if (verdict == null) {
            return "No fact-checker has given a verdict yet.";
        }
        return verdict.mark() == Mark.WITHDRAWN
                ? "The verdict was withdrawn by %s on %s.".formatted(verdict.by(), givenWords())
                : "Verdict of %s on Counterclaim, %s: %s.".formatted(verdict.by(), givenWords(), verdict.mark());
    }

    private static String names(List<TimelineEntry> some) {
        return ListPhrase.and(some.stream().map(entry -> entry.statement().attribution()).distinct().toList());
    }

    /** Returns in words when the present verdict was given (UTC); null if there is none. */
    public @Nullable String givenWords() {
        return claim().verdict() == null ? null
                : FuzzyDate.of(LocalDate.ofInstant(claim().verdict().givenAt(), ZoneOffset.UTC)).words();
    }

    private List<TimelineEntry> standing(Predicate<Stance> takes) {
        return entries.stream().filter(entry -> entry.supersededBy() == null && takes.test(entry.statement().stance())).toList();
    }
}
