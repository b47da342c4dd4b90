package org.counterclaim.desk.form;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.counterclaim.actor.Actor;
import org.counterclaim.actor.ActorDetails;
import org.counterclaim.actor.ActorType;
import org.counterclaim.actor.Actors;
import org.counterclaim.desk.DuplicateNames;
import org.counterclaim.desk.FormReader;
import org.counterclaim.desk.RecordForm;
import org.counterclaim.desk.RecordUses;

/** The form of actors. */
@Component
class ActorForm extends RecordForm<Actor, ActorDetails> {

    private final RecordUses uses;
    private final DuplicateNames doubles;

    ActorForm(Actors actors, RecordUses uses, DuplicateNames doubles) {
        super(actors);
        this.uses = uses;
        this.doubles = doubles;
    }

    @Override
    protected ActorDetails details(FormReader entered, @Nullable Actor revised) {
        if (revised != null && entered.many("vouchedBy").contains(revised.id())) {
            entered.problem("vouchedBy", "Nobody vouches for themselves.");
        }
        entered.lines("aliases").stream().filter(alias -> alias.codePointCount(0, alias.length()) > 200).findAny()
                .ifPresent(alias -> entered.problem("aliases", "A name has at most 200 characters."));
        entered.matchingOrNull("wikidataId", "Q[1-9][0-9]{0,11}", "A Wikidata id is a Q and a number, such as Q42.");
        return entered.details("vouchedBy", () -> ActorType.TYPE.readForm(entered));
    }

    @Override
    protected void warn(FormReader entered, ActorDetails details, @Nullable Actor revised) {
        Set<String> before = revised == null ? Set.of() : revised.details().aliases();
        UUID besides = revised == null ? null : revised.id();
        if (revised == null || !revised.details().name().equals(details.name())) {
            doubles.question(this, details.name(), besides).ifPresent(question -> entered.warn("name", question));
        }
        details.aliases().stream().filter(alias -> !before.contains(alias)).sorted()
                .forEach(alias -> doubles.question(this, alias, besides).ifPresent(question -> entered.warn("aliases", question)));
    }

    @Override
    protected Optional<String> obstacle(Actor actor) {
        return uses.obstacle(kind(), actor.id());
    }
}
