package org.counterclaim.reader.actor;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

import org.counterclaim.actor.ActorDetails;
import org.counterclaim.core.PluralWords;
import org.counterclaim.figure.SvgFigure;
import org.counterclaim.reader.dossier.ActorRef;
import org.counterclaim.reader.dossier.ClaimLine;
import org.counterclaim.reader.dossier.StoryPlace;
import org.counterclaim.reader.rating.RatingLines.CheckerRatings;
import org.counterclaim.reader.sharing.SharingCard;
import org.counterclaim.reader.timeline.TimelineEntry;
import org.counterclaim.statement.Stance;

/**
 * The values of an actor's page.
 *
 * @param ref the actor as other pages name them
 * @param actor the actor's details
 * @param vouchedBy who vouches for an unnamed source, by name
 * @param figure the actor's statements over time
 * @param said what the actor said, by stance
 * @param passedOn what the actor passed on from others
 * @param named the claims about the actor that others made
 * @param rated how the actor rated claims, if it is an outside fact-checker
 */
public record ActorPage(
        ActorRef ref, ActorDetails actor, List<ActorRef> vouchedBy, SvgFigure figure, Map<Stance, List<TimelineEntry>> said,
        List<TimelineEntry> passedOn, List<NamedClaim> named, CheckerRatings rated) {

    /**
     * A claim about the actor.
     *
     * @param saidBy the actors who assert or support it, in words
     * @param answer the actor's answer; null if none is on record
     */
    public record NamedClaim(ClaimLine claim, String saidBy, TimelineEntry.@Nullable Answer answer) {}

    /** Returns the actor's other names, in order. */
    public List<String> aliases() {
        return actor.aliases().stream().sorted().toList();
    }

    /** Returns the number of statements of each stance, including stances with none. */
    public Map<Stance, Integer> counts() {
        return Stream.of(Stance.values()).collect(Collectors.toMap(
                stance -> stance, stance -> said.getOrDefault(stance, List.of()).size(), Integer::sum, java.util.TreeMap::new));
    }

    /** Returns, for example, "3 ratings", or "The latest 20 of 45 ratings". */
    public String ratedWords() {
        String all = PluralWords.count(rated.total(), "rating");
        return rated.lines().size() == rated.total() ? all : "The latest " + rated.lines().size() + " of " + all;
    }

    /** Returns the number of statements. */
    public int total() {
        return said.values().stream().mapToInt(List::size).sum();
    }

    /** Returns the statements that reverse an earlier one. */
    public List<TimelineEntry> reversals() {
        return said.values().stream().flatMap(List::stream).filter(entry -> entry.reverses() != null).toList();
    }

    /** Returns what other sites show beside a link to it. */
    SharingCard card() {
        String description = actor.description() == null ? "" : " " + actor.description();
        return new SharingCard(actor.name(), StringUtils.capitalize(actor.kind().toString()) + ". " + summary() + description, ref.href());
    }

    /** Returns, for example, "12 statements in 2 stories. Named in 5 claims made by others." */
    public String summary() {
        long stories = said.values().stream().flatMap(List::stream).map(entry -> entry.claim().place())
                .filter(Objects::nonNull).map(StoryPlace::storyId).distinct().count();
        String statements = total() == 0 ? "No statement on record" : PluralWords.count(total(), "statement") + " in "
                + PluralWords.count(stories, "story", "stories");
        return statements + (named.isEmpty() ? "." : ". Named in " + PluralWords.count(named.size(), "claim") + " made by others.");
    }
}
