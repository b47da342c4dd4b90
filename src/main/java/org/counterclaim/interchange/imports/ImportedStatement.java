package org.counterclaim.interchange.imports;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.WebAddress;
import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.statement.Aim;
import org.counterclaim.statement.Basis;
import org.counterclaim.statement.Stance;

/**
 * A row of a table, read: a claim and, as far as the row has them, a statement on it, the article in which that was reported, and an
 * outside fact-checker's rating of the claim. Texts are empty where the row has none.
 */
record ImportedStatement(int line, ClaimPart claim, @Nullable Said said, @Nullable Source source, @Nullable Rated rated) {

    /** @param id what the table calls it; empty if it has no such column */
    record ClaimPart(String story, String id, String text, String context, List<String> about, @Nullable FuzzyDate event) {}

    /**
     * @param speaker the name
     * @param isOutlet whether the speaker is the article's publisher, because nobody else is named
     * @param answers the name of whose statement on the claim it answers, or the number of its row in the table
     * @param isDated whether the row tells when; otherwise it had been said by the day of the import
     */
    record Said(String id, String speaker, boolean isOutlet, Stance stance, FuzzyDate at, boolean isDated, String quotation,
            @Nullable String language,
            String translation, List<String> toldBy, @Nullable Basis basis, String answers, @Nullable Aim aim) {}

    /** An article. */
    record Source(String id, String headline, String publisher, @Nullable WebAddress address, @Nullable FuzzyDate published,
            @Nullable String language, String wording, String locator) {}

    /** @param review the fact-check as published; null if the row tells nothing of it */
    record Rated(String checker, String rating, @Nullable FuzzyDate at, @Nullable Source review) {}
}
