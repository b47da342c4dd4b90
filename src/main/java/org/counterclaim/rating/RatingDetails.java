package org.counterclaim.rating;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.verdict.Mark;

/**
 * Everything on record of a rating.
 *
 * @param checker the actor who rated
 * @param rating their label, verbatim
 * @param language the language of the label (a tag of BCP 47)
 * @param meaning the mark as which editors read the label; it is no verdict
 * @param article the fact-check as it was published
 * @param given when they rated
 */
public record RatingDetails(
        UUID claim,
        UUID checker,
        String rating,
        @Nullable String language,
        @Nullable Mark meaning,
        @Nullable UUID article,
        @Nullable FuzzyDate given) {

    /** Refuses a meaning that only this site's verdicts have. */
    public RatingDetails {
        if (meaning == Mark.WITHDRAWN) {
            throw new IllegalArgumentException("A label is not read as a withdrawal");
        }
    }
}
