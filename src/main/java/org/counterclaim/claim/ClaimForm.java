package org.counterclaim.claim;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.counterclaim.desk.Doubles;
import org.counterclaim.desk.Entered;
import org.counterclaim.desk.Field;
import org.counterclaim.desk.RecordForm;
import org.counterclaim.desk.Typed;
import org.counterclaim.history.Change;
import org.counterclaim.history.SavedState;

/** How claims are written. */
@Component
class ClaimForm extends RecordForm<Claim, ClaimDetails> {

    private static final String CONTRADICTS = "contradicts";
    private static final String PART_OF = "partOf";

    private static final List<Field> FIELDS = List.of(
            Field.text("text", "The claim, as one plain sentence", 500).required()
                    .hint("In neutral words that can be true or false, without who says so."),
            Field.many("stories", "Stories it stands in", "story")
                    .hint("In each it has a number for good: one that it leaves it comes back to under the same."),
            Field.many("about", "Who it is about", "actor").hint("The interested parties."),
            // Not "event": a field's name is its id on the page, and the sprite has a symbol of that id.
            Field.date("eventDate", "When it happened").hint("Such as “about April 2021”."),
            Field.text("context", "Context", 4000).hint("What one needs to know to understand it."),
            Field.many(CONTRADICTS, "Claims it contradicts", "claim"),
            Field.many(PART_OF, "Claims it is part of", "claim"));

    private final ClaimNumbers numbers;
    private final Doubles doubles;

    ClaimForm(Claims claims, ClaimNumbers numbers, Doubles doubles) {
        super("claim", "claims", claims, claims.book());
        this.numbers = numbers;
        this.doubles = doubles;
    }

    @Override
    public List<Field> fields(Typed typed) {
        return FIELDS;
    }

    @Override
    public Typed typed(Claim claim, BiFunction<String, UUID, String> names) {
        ClaimDetails details = claim.details();
        return Typed.nothing()
                .with("text", details.text())
                .with("stories", claim.stories().stream().map(id -> names.apply("story", id)).sorted().toList())
                .with("about", details.about().stream().map(id -> names.apply("actor", id)).sorted().toList())
                .with("eventDate", details.event())
                .with("context", details.context())
                .with(CONTRADICTS, linked(details, LinkKind.CONTRADICTS, names))
                .with(PART_OF, linked(details, LinkKind.PART_OF, names));
    }

    @Override
    protected ClaimDetails details(SavedState state) {
        return ClaimDetails.of(state);
    }

    @Override
    protected ClaimDetails details(Entered entered, @Nullable Claim revised) {
        Set<ClaimLink> links = new HashSet<>();
        entered.many(CONTRADICTS).forEach(other -> links.add(new ClaimLink(LinkKind.CONTRADICTS, other)));
        entered.many(PART_OF).forEach(other -> links.add(new ClaimLink(LinkKind.PART_OF, other)));
        if (revised != null && links.stream().anyMatch(link -> link.other().equals(revised.id()))) {
            entered.problem(CONTRADICTS, "A claim is not linked with itself.");
        }
        entered.many("stories");
        return entered.details("text", () -> new ClaimDetails(
                entered.text("text"), entered.textOrNull("context"), entered.dateOrNull("eventDate"), Set.copyOf(entered.many("about")), links));
    }

    @Override
    protected void doubt(Entered entered, ClaimDetails details, @Nullable Claim revised) {
        if (entered.many("stories").isEmpty() && (revised == null || !revised.stories().isEmpty())) {
            entered.doubt("stories", "It would stand in no story, so that readers of stories do not find it.");
        }
        if (revised == null || !revised.details().text().equals(details.text())) {
            doubles.question(this, details.text(), revised == null ? null : revised.id()).ifPresent(question -> entered.doubt("text", question));
        }
    }

    @Override
    protected void complete(Claim claim, Entered entered, Change change) {
        numbers.place(claim, entered.many("stories"), change);
    }

    @Override
    protected void complete(Claim claim, SavedState earlier, Change change) {
        numbers.place(claim, InStory.all(earlier).stream().map(InStory::story).toList(), change);
    }

    @Override
    protected Optional<List<Field>> inPlace() {
        return Optional.of(FIELDS.subList(1, 4));
    }

    private static List<String> linked(ClaimDetails details, LinkKind kind, BiFunction<String, UUID, String> names) {
        return details.links().stream().filter(link -> link.kind() == kind).map(link -> names.apply("claim", link.other())).sorted().toList();
    }
}
