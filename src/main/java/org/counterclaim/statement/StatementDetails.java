package org.counterclaim.statement;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.date.FuzzyDate;

/**
 * Everything on record of a statement.
 *
 * @param said when it was said
 * @param quotation the verbatim words, in {@code quotationLanguage} (a tag of BCP 47)
 * @param translation the quotation in the language of the site
 * @param relays those who passed it on by hearsay, from the speaker outwards; none means first-hand
 * @param reports where it appeared
 * @param answers the statement on the same claim that it answers
 * @param aim what a denial or dispute is aimed at; null for every other stance, or if it is not clear
 */
public record StatementDetails(
        UUID claim,
        UUID actor,
        Stance stance,
        FuzzyDate said,
        @Nullable String quotation,
        @Nullable String quotationLanguage,
        @Nullable String translation,
        Basis basis,
        List<UUID> relays,
        Set<ReportDetails> reports,
        @Nullable UUID answers,
        @Nullable Aim aim) {

    /** Copies the collections, and refuses contradictory details. */
    public StatementDetails {
        relays = List.copyOf(relays);
        reports = Set.copyOf(reports);
        if (aim != null && stance.side() != Stance.Side.AGAINST) {
            throw new IllegalArgumentException("Only a denial or a dispute has an aim");
        }
        if (translation != null && quotationLanguage == null) {
            throw new IllegalArgumentException("A translation needs a quotation and its language");
        }
    }
}
