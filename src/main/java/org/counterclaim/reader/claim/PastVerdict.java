package org.counterclaim.reader.claim;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.MomentWords;
import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.reader.dossier.VerdictLine;
import org.counterclaim.verdict.EvidenceDirection;

/**
 * A verdict that a claim has or had, with all that is public of it.
 *
 * @param claimHref the address of the claim's page
 * @param claimVersion the revision of the claim that it judged, counted from 0
 * @param reviewBy the day (UTC) on which the claim is to be looked at again; null if no day is set
 * @param interest what the fact-checker had declared of the actors concerned; null if nothing
 * @param approvedBy the public name of the second fact-checker; null where none had to approve it
 * @param corrects the number of the verdict whose words it corrects; null if it is none's correction
 */
public record PastVerdict(
        VerdictLine verdict,
        String claimHref,
        int claimVersion,
        List<EvidenceItem> evidence,
        @Nullable String wouldChangeIt,
        @Nullable LocalDate reviewBy,
        @Nullable String interest,
        @Nullable String approvedBy,
        @Nullable Integer corrects) {

    /**
     * A piece of its evidence.
     *
     * @param href the address of the article or the statement
     * @param words what that is called
     * @param kind "article" or "statement"
     */
    public record EvidenceItem(String href, String words, String kind, EvidenceDirection direction, @Nullable String note) {}

    /** The pieces of evidence that point one way, in their order. */
    public List<EvidenceItem> evidence(EvidenceDirection direction) {
        return evidence.stream().filter(item -> item.direction() == direction).toList();
    }

    /** Both ways that evidence can point. */
    public EvidenceDirection[] directions() {
        return EvidenceDirection.values();
    }

    /** When it was given, in words. */
    public String givenWords() {
        return MomentWords.words(verdict.givenAt());
    }

    /** The day on which the claim is to be looked at again, in words; null if none is set. */
    public @Nullable String reviewWords() {
        return reviewBy == null ? null : FuzzyDate.of(reviewBy).words();
    }

    /** The revision it judged as people count, from 1. */
    public int revision() {
        return claimVersion + 1;
    }

    /** Where a program finds the proof that it is in the public log. */
    public String proof() {
        return claimHref + "/verdicts/" + verdict.number() + ".tlog-proof";
    }
}
