package org.counterclaim.claim;

import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.date.FuzzyDate;

/**
 * Everything on record of a claim.
 *
 * @param text the proposition, in neutral words that can be true or false
 * @param context what readers need to know to understand it
 * @param event when the event that it speaks of happened
 * @param about the actors it is about: the interested parties
 * @param links its links to other claims
 * @param topics the topics that it belongs to
 */
public record ClaimDetails(String text, @Nullable String context, @Nullable FuzzyDate event, Set<UUID> about, Set<ClaimLink> links,
        Set<UUID> topics) {

    /** Copies the sets. */
    public ClaimDetails {
        about = Set.copyOf(about);
        links = Set.copyOf(links);
        topics = Set.copyOf(topics);
    }

    /** The details of a claim without topics. */
    public ClaimDetails(String text, @Nullable String context, @Nullable FuzzyDate event, Set<UUID> about, Set<ClaimLink> links) {
        this(text, context, event, about, links, Set.of());
    }

    /** Returns the same details with other links. */
    public ClaimDetails with(Set<ClaimLink> others) {
        return new ClaimDetails(text, context, event, about, others, topics);
    }
}
