package org.counterclaim.reader.actor;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import org.counterclaim.actor.ActorDetails;
import org.counterclaim.actor.Actors;
import org.counterclaim.core.Slug;
import org.counterclaim.reader.dossier.ActorRef;
import org.counterclaim.reader.dossier.ActorRefs;
import org.counterclaim.reader.dossier.ClaimLine;
import org.counterclaim.reader.dossier.ClaimSelection;
import org.counterclaim.reader.dossier.Dossier;
import org.counterclaim.reader.dossier.Dossiers;
import org.counterclaim.reader.dossier.StatementLine;
import org.counterclaim.reader.rating.RatingLines;
import org.counterclaim.reader.timeline.StatementFigure;
import org.counterclaim.reader.timeline.StoryFilter;
import org.counterclaim.reader.timeline.TimelineEntries;
import org.counterclaim.statement.Stance.Side;

/** Assembles the pages of actors, with eight queries each. */
@Component
class ActorPages {

    private final Actors actors;
    private final ActorRefs names;
    private final Dossiers dossiers;
    private final RatingLines ratings;

    ActorPages(Actors actors, ActorRefs names, Dossiers dossiers, RatingLines ratings) {
        this.actors = actors;
        this.names = names;
        this.dossiers = dossiers;
        this.ratings = ratings;
    }

    /** Returns the page of the actor who has, or had, this slug. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<ActorPage> find(String slug) {
        return Optional.of(slug).filter(Slug::isSlug).map(Slug::of).flatMap(actors::findByAnySlug)
                .filter(actor -> actor.withdrawal().isEmpty())
                .map(actor -> page(actor.id(), actor.details(), dossiers.of(ClaimSelection.concerning(actor.id()))));
    }

    private ActorPage page(UUID id, ActorDetails details, Dossier dossier) {
        Map<UUID, ActorRef> named = names.byId(Stream.concat(Stream.of(id), details.vouchedBy().stream()).toList());
        ActorRef actor = Objects.requireNonNull(named.get(id));
        TimelineEntries entries = new TimelineEntries(dossier, StoryFilter.NONE, dossier::address);
        List<StatementLine> said = dossier.statements().stream().filter(one -> one.actor().equals(actor)).toList();
        return new ActorPage(
                actor,
                details,
                named.values().stream().filter(one -> details.vouchedBy().contains(one.id())).toList(),
                new StatementFigure(dossier, dossier::address).lane(actor, said).draw().lanes(),
                said.stream().map(entries::of).collect(Collectors.groupingBy(
                        entry -> entry.statement().stance(), TreeMap::new, Collectors.toList())),
                dossier.statements().stream().filter(one -> one.relays().contains(actor)).map(entries::of).toList(),
                dossier.claims().stream().flatMap(claim -> named(claim, actor, dossier, entries).stream()).toList(),
                ratings.by(id));
    }

    private static Optional<ActorPage.NamedClaim> named(ClaimLine claim, ActorRef actor, Dossier dossier, TimelineEntries entries) {
        boolean isNamed = claim.about().contains(actor) && dossier.statementsOn(claim.id()).stream()
                .anyMatch(one -> one.stance().side() == Side.FOR && !one.actor().equals(actor));
        if (!isNamed) {
            return Optional.empty();
        }
        String saidBy = dossier.saidBy(claim.id(), one -> !one.actor().equals(actor));
        return Optional.of(new ActorPage.NamedClaim(claim, saidBy, dossier.ledger(claim.id()).standing().stream()
                .filter(one -> one.actor().equals(actor))
                .findFirst()
                .map(one -> entries.answer(one, true))
                .orElse(null)));
    }
}
