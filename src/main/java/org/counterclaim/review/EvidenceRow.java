package org.counterclaim.review;

import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence as it is typed.
 *
 * @param field what the names of its fields begin with
 * @param offer what it is, where the page offers it to be ticked; null where it is to be named
 * @param article the name of the article; empty if none
 * @param statement the name of the statement; empty if none
 * @param isAgainst whether it speaks against the claim
 * @param problem what is wrong with it; null if nothing
 */
public record EvidenceRow(
        String field, @Nullable Offer offer, String article, String statement, boolean isAgainst, String note, @Nullable String problem) {

    /**
     * An article or a statement that is on the claim already.
     *
     * @param kind "article" or "statement"
     * @param isAgainst whether it speaks against the claim by itself
     */
    public record Offer(String kind, String slug, String href, String words, boolean isAgainst) {

        /** What the names of its fields begin with, which is the name of its box too. */
        String field() {
            return "on." + kind + "." + slug;
        }
    }

    /** Whether it is ticked or named. */
    public boolean isUsed() {
        return !article.isBlank() || !statement.isBlank();
    }

    /** Whether nothing of it is typed. */
    boolean isBlank() {
        return !isUsed() && note.isBlank();
    }

    EvidenceRow problem(@Nullable String words) {
        return new EvidenceRow(field, offer, article, statement, isAgainst, note, words);
    }

    /** The same in a place of its own among those that are named. */
    EvidenceRow at(int place) {
        return new EvidenceRow("evidence" + place, offer, article, statement, isAgainst, note, problem);
    }
}
