package org.counterclaim.reader.dossier;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.date.FuzzyDate;

/**
 * A claim with all that reading pages show of it.
 *
 * @param event when what it speaks of happened
 * @param about the actors it is about
 * @param place the story it is read in, or the first it stands in; null where it stands in none
 * @param verdict the verdict that holds; null where there is none
 */
public record ClaimLine(
        UUID id, String slug, String text, @Nullable String context, @Nullable FuzzyDate event, List<ActorRef> about,
        @Nullable StoryPlace place, @Nullable VerdictLine verdict) {

    /** The mark of a claim without a verdict. */
    public static final String UNVERIFIED = "unverified";

    /** The address of the claim's page. */
    public String href() {
        return "/claims/" + slug;
    }

    /** The word for the claim's standing: its verdict's mark, or "unverified". */
    public String status() {
        return verdict == null ? UNVERIFIED : verdict.mark().toString();
    }

    /** The claim's number in its story; 0 where it stands in none. */
    public int number() {
        return place == null ? 0 : place.number();
    }

    /** How the claim is called in running text: "claim 1". */
    public String name() {
        return place == null ? "this claim" : "claim " + place.number();
    }

    /** By the id alone, which is quick; of one record there are seldom two states at a time. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
