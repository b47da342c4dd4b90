package org.counterclaim.claim;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.record.FieldSource;
import org.counterclaim.record.FieldTable;
import org.counterclaim.record.FieldType;
import org.counterclaim.record.FieldType.Display;
import org.counterclaim.record.MergeableRecord;
import org.counterclaim.record.RecordField;
import org.counterclaim.record.RecordType;
import org.counterclaim.record.SavedState;

/** The description of claims as a kind of record. */
public final class ClaimType {

    private static final String NUMBER = " as claim ";

    /** The proposition. */
    public static final RecordField<ClaimDetails, String> TEXT = RecordField.words(
            RecordField.of("text", "The claim", FieldType.PROSE, ClaimDetails::text).required().lines(500)
                    .inForms("text", "The claim, as one plain sentence")
                    .hint("In neutral words that can be true or false, without who says so.").inQueue("wording"),
            "claim");

    /** What readers need to know to understand it. */
    private static final RecordField<ClaimDetails, String> CONTEXT = RecordField.words(
            RecordField.of("context", "Context", FieldType.PROSE, ClaimDetails::context).lines(4000)
                    .hint("What one needs to know to understand it."),
            "context");

    // Not "event" in forms: a field's name is its id on the page, and the sprite has a symbol of that id.
    private static final RecordField<ClaimDetails, FuzzyDate> EVENT =
            RecordField.of("event", "When it happened", FieldType.DATE, ClaimDetails::event).inForms("eventDate", "When it happened")
                    .hint("Such as “about April 2021”.").inQueue("when it is to have happened");

    private static final RecordField<ClaimDetails, Set<UUID>> ABOUT =
            RecordField.of("about", "Who it is about", FieldType.recordSet("actor"), ClaimDetails::about).hint("The interested parties.")
                    .gathered("who it is about").inQueue("whom it is about")
                    .table(FieldTable.values("claim_about", "claim_id", "actor_id", state -> state.ids("about")));

    private static final RecordField<ClaimDetails, Set<UUID>> TOPICS =
            RecordField.of("topics", "Topics", FieldType.recordSet("topic"), ClaimDetails::topics)
                    .hint("Where readers look for it, as “Energy prices”.")
                    .gathered("topics").noNews()
                    .table(FieldTable.values("claim_topic", "claim_id", "topic_id", state -> state.ids("topics")));

    /** Its links to other claims. */
    public static final RecordField<ClaimDetails, Set<ClaimLink>> LINKS =
            RecordField.of("links", "How it bears on other claims", FieldType.own(Display.LINKS, ClaimType::links,
                    (state, name, links) -> state.withSet(name, links == null ? Set.of() : links.stream().map(ClaimLink::words).toList())),
                    ClaimDetails::links)
                    .table(new FieldTable("claim_link", "claim_id", List.of("kind", "other_id"),
                            state -> state.texts("links").stream().map(ClaimLink::of)
                                    .map(link -> Arrays.asList(link.kind().toString(), link.other()))));

    private static final RecordField<Claim, Set<StoryPlacement>> STORIES =
            places("stories", "Stories it stands in", Display.PLACES, Claim::placements);

    /**
     * The stories that it has left. The time of leaving only serves the database to tell transactions apart and is not part of the record.
     */
    private static final RecordField<Claim, Set<StoryPlacement>> LEFT_STORIES =
            places("leftStories", "Stories it stood in", Display.NONE, Claim::leftPlacements)
                    .table(new FieldTable("claim_left_story", "claim_id", List.of("story_id", "at"),
                            state -> placements(state, "leftStories")
                                    .map(place -> Arrays.asList(place.story(), FieldTable.NotInState.MOMENT_OF_CHANGE))));

    /** Claims. */
    public static final RecordType<Claim, ClaimDetails> TYPE = RecordType.of("claim", "claims", Claim::details)
            .says(TEXT).has(STORIES).says(ABOUT, EVENT, CONTEXT, TOPICS, LINKS).has(LEFT_STORIES)
            .standing(MergeableRecord.mergeable("claim"))
            .made(values -> new ClaimDetails(values.get(TEXT), values.orNull(CONTEXT), values.orNull(EVENT), values.get(ABOUT),
                    values.get(LINKS), values.get(TOPICS)));

    private ClaimType() {}

    /** Returns a claim's places in stories in a state of the history, without those that it had left. */
    public static Set<StoryPlacement> stories(SavedState state) {
        return placements(state, "stories").collect(Collectors.toSet());
    }

    private static RecordField<Claim, Set<StoryPlacement>> places(String name, String label, Display display,
            java.util.function.Function<Claim, @Nullable Set<StoryPlacement>> of) {
        FieldType<Set<StoryPlacement>> type =
                FieldType.own(display, (source, member) -> placements(source, member).collect(Collectors.toSet()),
                        (state, member, places) -> state.withSet(member, places == null ? Set.of()
                                : places.stream().map(place -> place.story() + NUMBER + place.number()).toList()));
        return RecordField.of(name, label, type, of).table(new FieldTable("claim_in_story", "claim_id", List.of("story_id", "number"),
                state -> placements(state, name).map(place -> Arrays.asList(place.story(), place.number()))));
    }

    private static Stream<StoryPlacement> placements(FieldSource source, String name) {
        return source.texts(name).stream().map(text -> text.split(NUMBER, 2))
                .map(parts -> new StoryPlacement(UUID.fromString(parts[0]), Integer.parseInt(parts[1])));
    }

    private static Set<ClaimLink> links(FieldSource source, String name) {
        return source.texts(name).stream().map(ClaimLink::of).collect(Collectors.toUnmodifiableSet());
    }
}
