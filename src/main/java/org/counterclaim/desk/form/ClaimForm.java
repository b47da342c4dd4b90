package org.counterclaim.desk.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.counterclaim.claim.Claim;
import org.counterclaim.claim.ClaimDetails;
import org.counterclaim.claim.ClaimLink;
import org.counterclaim.claim.ClaimLinkKind;
import org.counterclaim.claim.ClaimNumbers;
import org.counterclaim.claim.ClaimType;
import org.counterclaim.claim.Claims;
import org.counterclaim.claim.StoryPlacement;
import org.counterclaim.desk.DuplicateNames;
import org.counterclaim.desk.FormReader;
import org.counterclaim.desk.RecordForm;
import org.counterclaim.record.ChangeReason;
import org.counterclaim.record.SavedState;
import org.counterclaim.web.form.FormField;
import org.counterclaim.web.form.FormValues;

/** The form of claims. */
@Component
class ClaimForm extends RecordForm<Claim, ClaimDetails> {

    private static final String CONTRADICTS = "contradicts";
    private static final String PART_OF = "partOf";

    private static final FormField STORIES = FormField.many("stories", "Stories it stands in", "story")
            .hint("In each story it keeps its number, even if it leaves and comes back.");

    private static final List<FormField> LINKS = List.of(
            FormField.many(CONTRADICTS, "Claims it contradicts", "claim"), FormField.many(PART_OF, "Claims it is part of", "claim"));

    private final ClaimNumbers numbers;
    private final DuplicateNames doubles;

    ClaimForm(Claims claims, ClaimNumbers numbers, DuplicateNames doubles) {
        super(claims);
        this.numbers = numbers;
        this.doubles = doubles;
    }

    @Override
    public List<FormField> fields(FormValues typed) {
        List<FormField> fields = new ArrayList<>(super.fields(typed));
        fields.add(1, STORIES);
        fields.addAll(LINKS);
        return fields;
    }

    @Override
    public FormValues typed(Claim claim, BiFunction<String, UUID, String> names) {
        return super.typed(claim, names)
                .with(STORIES.name(), claim.stories().stream().map(id -> names.apply("story", id)).sorted().toList());
    }

    @Override
    protected FormValues typedFor(ClaimDetails details, BiFunction<String, UUID, String> names) {
        return super.typedFor(details, names)
                .with(CONTRADICTS, linked(details, ClaimLinkKind.CONTRADICTS, names))
                .with(PART_OF, linked(details, ClaimLinkKind.PART_OF, names));
    }

    @Override
    protected ClaimDetails details(FormReader entered, @Nullable Claim revised) {
        Set<ClaimLink> links = new HashSet<>();
        entered.many(CONTRADICTS).forEach(other -> links.add(new ClaimLink(ClaimLinkKind.CONTRADICTS, other)));
        entered.many(PART_OF).forEach(other -> links.add(new ClaimLink(ClaimLinkKind.PART_OF, other)));
        if (revised != null && links.stream().anyMatch(link -> link.other().equals(revised.id()))) {
            entered.problem(CONTRADICTS, "A claim is not linked with itself.");
        }
        entered.many("stories");
        return entered.details("text", () -> ClaimType.TYPE.readForm(entered, ClaimType.LINKS, links));
    }

    @Override
    protected void warn(FormReader entered, ClaimDetails details, @Nullable Claim revised) {
        if (entered.many("stories").isEmpty() && (revised == null || !revised.stories().isEmpty())) {
            entered.warn("stories", "It would stand in no story, so that readers of stories do not find it.");
        }
        if (revised == null || !revised.details().text().equals(details.text())) {
            doubles.question(this, details.text(), revised == null ? null : revised.id())
                    .ifPresent(question -> entered.warn("text", question));
        }
    }

    @Override
    protected void complete(Claim claim, FormReader entered, ChangeReason change) {
        numbers.place(claim, entered.many("stories"), change);
    }

    @Override
    protected void complete(Claim claim, SavedState earlier, ChangeReason change) {
        numbers.place(claim, ClaimType.stories(earlier).stream().map(StoryPlacement::story).toList(), change);
    }

    @Override
    protected Optional<List<FormField>> inPlace() {
        return Optional.of(fields(FormValues.empty()).subList(1, 4));
    }

    private static List<String> linked(ClaimDetails details, ClaimLinkKind kind, BiFunction<String, UUID, String> names) {
        return details.links().stream().filter(link -> link.kind() == kind).map(link -> names.apply("claim", link.other())).sorted()
                .toList();
    }
}
