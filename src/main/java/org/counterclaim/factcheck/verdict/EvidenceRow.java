package org.counterclaim.factcheck.verdict;

import org.jspecify.annotations.Nullable;

import org.counterclaim.verdict.EvidenceDirection;
import org.counterclaim.web.form.FormValues;

/**
 * A piece of evidence as it is typed.
 *
 * @param field what the names of its fields begin with
 * @param offer what it is, where the page offers it to be ticked; null where it is to be named
 * @param article the name of the article; empty if none
 * @param statement the name of the statement; empty if none
 * @param direction which way it points; null as long as nobody has chosen
 * @param asNew what is typed of an article that is to go on record with the verdict, by the fields of articles
 * @param problem what is wrong with it; null if nothing
 */
public record EvidenceRow(
        String field, @Nullable OfferedSource offer, String article, String statement, @Nullable EvidenceDirection direction, String note,
        FormValues asNew,
        @Nullable String problem) {

    /**
     * An article or a statement that is on the claim already.
     *
     * @param kind "article" or "statement"
     * @param direction which way it points by itself; null where that is to be chosen
     */
    public record OfferedSource(String kind, String slug, String href, String words, @Nullable EvidenceDirection direction) {

        /** What the names of its fields begin with, which is the name of its box too. */
        String field() {
            return "on." + kind + "." + slug;
        }
    }

    /** Whether it is ticked, named or new. */
    public boolean isUsed() {
        return !article.isBlank() || !statement.isBlank() || isNew();
    }

    /** Whether it is an article that goes on record with the verdict. */
    public boolean isNew() {
        return NewEvidenceArticles.FIELDS.stream().anyMatch(asNew::has);
    }

    /** Whether nothing of it is typed. */
    boolean isBlank() {
        return !isUsed() && note.isBlank();
    }

    EvidenceRow problem(@Nullable String words) {
        return new EvidenceRow(field, offer, article, statement, direction, note, asNew, words);
    }

    /** The same in a place of its own among those that are named. */
    EvidenceRow at(int place) {
        return new EvidenceRow("evidence" + place, offer, article, statement, direction, note, asNew, problem);
    }
}
