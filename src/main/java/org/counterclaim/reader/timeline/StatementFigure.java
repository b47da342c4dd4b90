package org.counterclaim.reader.timeline;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.ListPhrase;
import org.counterclaim.core.PluralWords;
import org.counterclaim.figure.ActorLane;
import org.counterclaim.figure.DescribedEvent;
import org.counterclaim.figure.NamedActor;
import org.counterclaim.figure.OverviewFigure;
import org.counterclaim.figure.RelayingActor;
import org.counterclaim.figure.StatementMark;
import org.counterclaim.figure.StripFigure;
import org.counterclaim.reader.dossier.ActorRef;
import org.counterclaim.reader.dossier.ClaimLine;
import org.counterclaim.reader.dossier.Dossier;
import org.counterclaim.reader.dossier.DossierCast;
import org.counterclaim.reader.dossier.StatementLine;
import org.counterclaim.statement.Stance;

/** Prepares figures of statements: a mark for each, and an event for what its claim speaks of. */
public final class StatementFigure {

    private final Dossier dossier;
    private final StoryFilter filter;
    private final Function<StatementLine, String> address;

    /** Prepares figures of a dossier's statements, whose entries have these addresses. */
    public StatementFigure(Dossier dossier, Function<StatementLine, String> address) {
        this(dossier, StoryFilter.NONE, address);
    }

    public StatementFigure(Dossier dossier, StoryFilter filter, Function<StatementLine, String> address) {
        this.dossier = dossier;
        this.filter = filter;
        this.address = address;
    }

    /** All of a story in one line. */
    public StripFigure strip(List<StatementLine> statements, String label) {
        return new StripFigure(statements.stream().map(this::mark).toList(), events(statements), label);
    }

    /** One actor's statements. */
    public OverviewFigure lane(ActorRef actor, List<StatementLine> statements) {
        return new OverviewFigure(List.of(lane(Map.entry(actor, statements))), List.of(), List.of(), null,
                "Statements by " + actor.name() + " over time");
    }

    /**
     * Returns the figure of all statements, with a lane for each actor, and with actors who only passed statements on or are only named.
     */
    public OverviewFigure overview(List<StatementLine> statements, DossierCast cast, Collection<ClaimLine> claims) {
        List<ActorLane> lanes = statements.stream().collect(Collectors.groupingBy(
                StatementLine::actor, LinkedHashMap::new, Collectors.toList())).entrySet().stream()
                .map(this::lane).toList();
        return new OverviewFigure(lanes, cast.relayed().stream().map(actor -> relay(actor, statements)).filter(Objects::nonNull).toList(),
                cast.named().stream().map(actor -> named(actor, claims)).toList(), filter.asOf(), "Statements by actor over time");
    }

    private ActorLane lane(Map.Entry<ActorRef, List<StatementLine>> said) {
        ActorRef actor = said.getKey();
        return new ActorLane(actor.name(), actor.kind().toString(), actor.href(),
                said.getValue().stream().map(this::mark).toList(), events(said.getValue()));
    }

    private StatementMark mark(StatementLine one) {
        ClaimLine claim = dossier.claim(one.claimId());
        boolean maybe = filter.said(one.said()) == StoryFilter.Said.PERHAPS;
        return new StatementMark(one.id().toString(), address.apply(one), one.stance().mark(), claim.number(), label(one, claim),
                DateSpans.of(one.said()),
                maybe, one.answers() == null ? null : one.answers().toString(),
                one.actor().name() + " " + one.verb() + " " + claim.name() + one.hearsay() + ", " + one.said().words()
                        + (maybe ? ", perhaps not yet said" : ""));
    }

    private static String label(StatementLine one, ClaimLine claim) {
        return one.relays().isEmpty() ? claim.text() : "as told by " + one.relays().getLast().name() + ": " + claim.text();
    }

    private List<DescribedEvent> events(List<StatementLine> statements) {
        Map<UUID, StatementLine> firstAssertions = statements.stream()
                .filter(one -> one.stance() == Stance.ASSERTS && dossier.claim(one.claimId()).event() != null)
                .collect(Collectors.toMap(StatementLine::claimId, Function.identity(), (first, later) -> first));
        return firstAssertions.values().stream().map(this::event).toList();
    }

    private DescribedEvent event(StatementLine assertion) {
        ClaimLine claim = dossier.claim(assertion.claimId());
        String when = DateSpans.of(claim.event()).words();
        return new DescribedEvent("what " + claim.name() + " speaks of", DateSpans.of(claim.event()), assertion.id().toString(),
                "What " + claim.name() + " speaks of, " + when);
    }

    private @Nullable RelayingActor relay(ActorRef actor, List<StatementLine> statements) {
        List<StatementLine> passedOn = statements.stream().filter(one -> passesOn(actor, one)).toList();
        if (passedOn.isEmpty()) {
            return null;
        }
        List<Integer> claims = passedOn.stream().map(one -> dossier.claim(one.claimId()).number()).distinct().sorted().toList();
        return new RelayingActor(actor.name(), actor.href(), DateSpans.of(passedOn.stream()
                .flatMap(one -> one.reports().stream())
                .filter(report -> report.article().by().contains(actor))
                .map(report -> report.article().published())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(passedOn.getFirst().said())), claims, false);
    }

    private static boolean passesOn(ActorRef actor, StatementLine one) {
        return one.relays().contains(actor) || one.reports().stream().anyMatch(report -> report.article().by().contains(actor));
    }

    private static NamedActor named(ActorRef actor, Collection<ClaimLine> claims) {
        List<String> numbers = claims.stream().filter(claim -> claim.about().contains(actor))
                .map(claim -> String.valueOf(claim.number())).toList();
        return new NamedActor(actor.name(), actor.href(),
                PluralWords.noun(numbers.size(), "named in claim ", "named in claims ") + ListPhrase.and(numbers));
    }
}
