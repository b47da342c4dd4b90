package org.counterclaim.factcheck.verdict;

import org.jspecify.annotations.Nullable;

import org.counterclaim.verdict.EvidenceDirection;
import org.counterclaim.web.form.FormValues;

/**
 * A row of the form for a piece of evidence.
 *
 * @param field the prefix of its fields' names
 * @param offer the source that the page offers with a box; null if the row names one
 * @param article the name of the article; empty if none
 * @param statement the name of the statement; empty if none
 * @param direction which way it points; null until somebody has chosen
 * @param asNew the values for a new article that is recorded with the verdict, by the fields of articles
 * @param problem what is wrong with it; null if nothing
 */
public record EvidenceRow(
        String field, @Nullable OfferedSource offer, String article, String statement, @Nullable EvidenceDirection direction, String note,
        FormValues asNew,
        @Nullable String problem) {

    /**
     * An article or a statement that already belongs to the claim.
     *
     * @param kind "article" or "statement"
     * @param direction which way it obviously points; null if that must be chosen
     */
    public record OfferedSource(String kind, String slug, String href, String words, @Nullable EvidenceDirection direction) {

        /** Returns the prefix of its fields' names, which is also the name of its box. */
        String field() {
            return "on." + kind + "." + slug;
        }
    }

    /** Whether it is ticked, named or new. */
    public boolean isUsed() {
        return !article.isBlank() || !statement.isBlank() || isNew();
    }

    /** Whether it is a new article that is recorded with the verdict. */
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

    /** Returns the same at a place among the named rows. */
    EvidenceRow at(int place) {
        return new EvidenceRow("evidence" + place, offer, article, statement, direction, note, asNew, problem);
    }
}
