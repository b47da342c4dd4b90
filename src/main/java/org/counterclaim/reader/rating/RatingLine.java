package org.counterclaim.reader.rating;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.LanguageNames;
import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.reader.dossier.ActorRef;
import org.counterclaim.verdict.Mark;

/**
 * A rating as pages show it.
 *
 * @param checker who rated
 * @param claim what they rated
 * @param label their rating, verbatim
 * @param language the language of the label, as a tag of BCP 47; null if not on record
 * @param meaning the mark as which editors read the label; null if they have not said
 * @param article the fact-check as it was published; null if not on record
 * @param given when they rated; null if not on record
 */
public record RatingLine(String slug, ActorRef checker, RatedClaim claim, String label, @Nullable String language, @Nullable Mark meaning,
        @Nullable FactCheck article, @Nullable FuzzyDate given) {

    /** The claim that was rated. */
    public record RatedClaim(String slug, String text) {

        /** Returns the address of its page. */
        public String href() {
            return "/claims/" + slug;
        }
    }

    /**
     * The article in which a rating was published.
     *
     * @param language the language of the headline; null if not on record
     * @param publisher the name of its publisher; null if not on record
     * @param published when it was published; null if not on record
     */
    public record FactCheck(String slug, String headline, @Nullable String language, @Nullable String publisher,
            @Nullable FuzzyDate published) {

        /** Returns the address of its page. */
        public String href() {
            return "/articles/" + slug;
        }
    }

    /** Returns the id of the place of the rating with this slug on the page of its claim. */
    static String anchor(String slug) {
        return "rating-" + slug;
    }

    /** Returns the id of its place on the page of its claim. */
    public String anchor() {
        return anchor(slug);
    }

    /** Returns its lasting address, which leads to that place. */
    public String href() {
        return "/ratings/" + slug;
    }

    /** Returns the language in words; null if it is not on record. */
    public @Nullable String languageName() {
        return language == null ? null : LanguageNames.name(language);
    }
}
