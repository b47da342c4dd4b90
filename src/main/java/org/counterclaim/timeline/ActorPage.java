package org.counterclaim.timeline;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.counterclaim.figure.Figure;
import org.counterclaim.statement.Stance;

/**
 * All that the page of an actor shows.
 *
 * @param figure the actor's statements over time
 * @param said what the actor said, by stance
 * @param passedOn what the actor passed on from others
 * @param named the claims about the actor that others made
 */
public record ActorPage(
        ActorProfile actor, Figure figure, Map<Stance, List<EntryView>> said, List<EntryView> passedOn, List<Named> named) {

    /**
     * A claim about the actor.
     *
     * @param saidBy who asserts or supports it, in words
     * @param answer what the actor answered; null where nothing is on record
     */
    public record Named(ClaimLine claim, String saidBy, EntryView.@Nullable Answer answer) {}

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
    public List<EntryView> reversals() {
        return said.values().stream().flatMap(List::stream).filter(entry -> entry.reverses() != null).toList();
    }

    /** "12 statements in 2 stories. Named in 5 claims made by others." */
    public String summary() {
        long stories = said.values().stream().flatMap(List::stream).map(entry -> entry.claim().place())
                .filter(Objects::nonNull).map(Place::storyId).distinct().count();
        String statements = total() == 0 ? "No statement on record" : count(total(), "statement") + " in " + stories
                + (stories == 1 ? " story" : " stories");
        return statements + (named.isEmpty() ? "." : ". Named in " + count(named.size(), "claim") + " made by others.");
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
