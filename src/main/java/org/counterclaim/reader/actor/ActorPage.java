package org.counterclaim.reader.actor;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.counterclaim.actor.ActorDetails;
import org.counterclaim.core.PluralWords;
import org.counterclaim.figure.SvgFigure;
import org.counterclaim.reader.dossier.ActorRef;
import org.counterclaim.reader.dossier.ClaimLine;
import org.counterclaim.reader.dossier.StoryPlace;
import org.counterclaim.reader.timeline.TimelineEntry;
import org.counterclaim.statement.Stance;

/**
 * All that the page of an actor shows.
 *
 * @param ref the actor as other pages name them
 * @param actor what is on record of the actor
 * @param vouchedBy who vouches for an unnamed source, by name
 * @param figure the actor's statements over time
 * @param said what the actor said, by stance
 * @param passedOn what the actor passed on from others
 * @param named the claims about the actor that others made
 */
public record ActorPage(
        ActorRef ref, ActorDetails actor, List<ActorRef> vouchedBy, SvgFigure figure, Map<Stance, List<TimelineEntry>> said,
        List<TimelineEntry> passedOn, List<NamedClaim> named) {

    /**
     * A claim about the actor.
     *
     * @param saidBy who asserts or supports it, in words
     * @param answer what the actor answered; null where nothing is on record
     */
    public record NamedClaim(ClaimLine claim, String saidBy, TimelineEntry.@Nullable Answer answer) {}

    /** The other names that the actor goes by, in order. */
    public List<String> aliases() {
        return actor.aliases().stream().sorted().toList();
    }

    /** How many statements of each stance there are, with the stances that none takes. */
    public Map<Stance, Integer> counts() {
        return Stream.of(Stance.values()).collect(Collectors.toMap(
                stance -> stance, stance -> said.getOrDefault(stance, List.of()).size(), Integer::sum, java.util.TreeMap::new));
    }

    /** How many statements there are. */
    public int total() {
        return said.values().stream().mapToInt(List::size).sum();
    }

    /** The statements that reverse an earlier one. */
    public List<TimelineEntry> reversals() {
        return said.values().stream().flatMap(List::stream).filter(entry -> entry.reverses() != null).toList();
    }

    /** "12 statements in 2 stories. Named in 5 claims made by others." */
    public String summary() {
        long stories = said.values().stream().flatMap(List::stream).map(entry -> entry.claim().place())
                .filter(Objects::nonNull).map(StoryPlace::storyId).distinct().count();
        String statements = total() == 0 ? "No statement on record" : PluralWords.count(total(), "statement") + " in "
                + PluralWords.count(stories, "story", "stories");
        return statements + (named.isEmpty() ? "." : ". Named in " + PluralWords.count(named.size(), "claim") + " made by others.");
    }
}
