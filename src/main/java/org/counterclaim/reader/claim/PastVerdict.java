package org.counterclaim.reader.claim;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.MomentWords;
import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.reader.dossier.VerdictLine;
import org.counterclaim.verdict.EvidenceDirection;

/**
 * A present or past verdict on a claim, with everything that is public.
 *
 * @param claimHref the address of the claim's page
 * @param claimVersion the revision of the claim that it judged, counted from 0
 * @param reviewBy the review date (UTC); null if none is set
 * @param interest the fact-checker's declared interests in the actors concerned; null if there are none
 * @param approvedBy the public name of the second fact-checker; null if no approval was required
 * @param corrects the number of the verdict whose words it corrects; null if it corrects none
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
     * @param words the name of the article or the statement
     * @param kind "article" or "statement"
     */
    public record EvidenceItem(String href, String words, String kind, EvidenceDirection direction, @Nullable String note) {}

    /** Returns the evidence that points in a direction, in order. */
    public List<EvidenceItem> evidence(EvidenceDirection direction) {
        return evidence.stream().filter(item -> item.direction() == direction).toList();
    }

    /** Returns both directions of evidence. */
    public EvidenceDirection[] directions() {
        return EvidenceDirection.values();
    }

    /** Returns in words when it was given. */
    public String givenWords() {
        return MomentWords.words(verdict.givenAt());
    }

    /** Returns the review date in words; null if none is set. */
    public @Nullable String reviewWords() {
        return reviewBy == null ? null : FuzzyDate.of(reviewBy).words();
    }

    /** Returns the claim's revision that it judged, counted from 1. */
    public int revision() {
        return claimVersion + 1;
    }

    /** Returns the address of the proof that it is in the public log. */
    public String proof() {
        return claimHref + "/verdicts/" + verdict.number() + ".tlog-proof";
    }
}
