package org.counterclaim.reader.dossier;

import java.util.Comparator;

import org.counterclaim.core.date.FuzzyDate;

/** The order in which statements are listed. */
public enum TimelineOrder {
    /** The oldest first. */
    OLDEST("oldest"),
    /** The latest first. */
    LATEST("latest"),
    /** Claim by claim, the oldest first on each. */
    CLAIM("claim");

    static final Comparator<StatementLine> OLDEST_FIRST =
            Comparator.comparing(StatementLine::said, FuzzyDate.TIMELINE).thenComparing(StatementLine::id);

    private final String word;

    TimelineOrder(String word) {
        this.word = word;
    }

    /** The word for it in addresses. */
    @Override
    public String toString() {
        return word;
    }
}
