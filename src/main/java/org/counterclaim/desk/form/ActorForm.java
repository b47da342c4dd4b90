package org.counterclaim.desk.form;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.counterclaim.actor.Actor;
import org.counterclaim.actor.ActorDetails;
import org.counterclaim.actor.ActorKind;
import org.counterclaim.actor.Actors;
import org.counterclaim.actor.GrammaticalNumber;
import org.counterclaim.desk.DuplicateNames;
import org.counterclaim.desk.FormReader;
import org.counterclaim.desk.RecordForm;
import org.counterclaim.desk.RecordUses;
import org.counterclaim.record.SavedState;
import org.counterclaim.web.form.FormField;
import org.counterclaim.web.form.FormValues;

/** How actors are written. */
@Component
class ActorForm extends RecordForm<Actor, ActorDetails> {

    private static final List<FormField> FIELDS = List.of(
            FormField.line("name", "Name", 200).required(),
            FormField.choice("kind", "Kind", ActorKind.values()).required(),
            FormField.lines("aliases", "Other names", 4000).hint("One on each line."),
            FormField.choice("grammaticalNumber", "Verbs stand in the", GrammaticalNumber.values())
                    .hint("“Officials deny” is plural. Not said, it is guessed for sources without a name, and singular for others."),
            FormField.text("description", "Description", 2000).hint("Who or what this is, in one neutral sentence."),
            FormField.line("wikidataId", "Wikidata id", 13).hint("Such as Q42."),
            FormField.line("webAddress", "Web address", 2000),
            FormField.many("vouchedBy", "Who vouches for them", "actor").hint("For an unnamed source: who says that it exists and may speak."));

    private final RecordUses uses;
    private final DuplicateNames doubles;

    ActorForm(Actors actors, RecordUses uses, DuplicateNames doubles) {
        super("actor", "actors", actors, actors.book());
        this.uses = uses;
        this.doubles = doubles;
    }

    @Override
    public List<FormField> fields(FormValues typed) {
        return FIELDS;
    }

    @Override
    public FormValues typed(Actor actor, BiFunction<String, UUID, String> names) {
        ActorDetails details = actor.details();
        return FormValues.nothing()
                .with("name", details.name())
                .with("kind", details.kind())
                .with("aliases", details.aliases().stream().sorted().reduce((one, next) -> one + "\n" + next).orElse(null))
                .with("description", details.description())
                .with("grammaticalNumber", details.grammaticalNumber())
                .with("wikidataId", details.wikidataId())
                .with("webAddress", details.webAddress())
                .with("vouchedBy", details.vouchedBy().stream().map(id -> names.apply("actor", id)).sorted().toList());
    }

    @Override
    protected ActorDetails details(SavedState state) {
        return ActorDetails.of(state);
    }

    @Override
    protected ActorDetails details(FormReader entered, @Nullable Actor revised) {
        if (revised != null && entered.many("vouchedBy").contains(revised.id())) {
            entered.problem("vouchedBy", "Nobody vouches for themselves.");
        }
        entered.lines("aliases").stream().filter(alias -> alias.codePointCount(0, alias.length()) > 200).findAny()
                .ifPresent(alias -> entered.problem("aliases", "A name has at most 200 characters."));
        return entered.details("vouchedBy", () -> new ActorDetails(
                entered.text("name"),
                entered.word("kind", ActorKind.values()),
                entered.textOrNull("description"),
                Set.copyOf(entered.lines("aliases")),
                entered.wordOrNull("grammaticalNumber", GrammaticalNumber.values()),
                entered.matchingOrNull("wikidataId", "Q[1-9][0-9]{0,11}", "A Wikidata id is a Q and a number, such as Q42."),
                entered.addressOrNull("webAddress"),
                Set.copyOf(entered.many("vouchedBy"))));
    }

    @Override
    protected void doubt(FormReader entered, ActorDetails details, @Nullable Actor revised) {
        Set<String> before = revised == null ? Set.of() : revised.details().aliases();
        UUID besides = revised == null ? null : revised.id();
        if (revised == null || !revised.details().name().equals(details.name())) {
            doubles.question(this, details.name(), besides).ifPresent(question -> entered.doubt("name", question));
        }
        details.aliases().stream().filter(alias -> !before.contains(alias)).sorted()
                .forEach(alias -> doubles.question(this, alias, besides).ifPresent(question -> entered.doubt("aliases", question)));
    }

    @Override
    protected Optional<String> obstacle(Actor actor) {
        return uses.obstacle(kind(), actor.id());
    }
}
