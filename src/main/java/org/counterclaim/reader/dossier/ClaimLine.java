package org.counterclaim.reader.dossier;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.date.FuzzyDate;

/**
 * A claim with everything that public pages show of it.
 *
 * @param event when the event that it speaks of happened
 * @param about the actors it is about
 * @param place the story in which it is shown, or else its first story; null if it is in none
 * @param verdict the present verdict; null if there is none
 */
public record ClaimLine(
        UUID id, String slug, String text, @Nullable FuzzyDate event, List<ActorRef> about,
        @Nullable StoryPlace place, @Nullable VerdictLine verdict) {

    /** The mark of a claim without a verdict. */
    public static final String UNVERIFIED = "unverified";

    /** The address of the claim's page. */
    public String href() {
        return "/claims/" + slug;
    }

    /** Returns the claim's status: its verdict's mark, or "unverified". */
    public String status() {
        return verdict == null ? UNVERIFIED : verdict.mark().toString();
    }

    /** Returns the claim's number in its story; 0 if it is in none. */
    public int number() {
        return place == null ? 0 : place.number();
    }

    /** Returns the claim's name in running text: "claim 1". */
    public String name() {
        return place == null ? "this claim" : "claim " + place.number();
    }

    /** Hashes the id alone, which is quick; two states of one record are seldom in use at the same time. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
