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
import org.counterclaim.figure.DescribedEvent;
import org.counterclaim.figure.NamedActor;
import org.counterclaim.figure.OverviewFigure;
import org.counterclaim.figure.RelayingActor;
import org.counterclaim.figure.StatementLane;
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
        return new OverviewFigure(List.of(lane(actor, "", statements)), List.of(), List.of(), null, false,
                "Statements by " + actor.name() + " over time");
    }

    /**
     * Returns the figure of all statements, with a lane for each actor, and with actors who only passed statements on or are only named; or
     * with a lane for each claim.
     *
     * @param path the path of the story's page
     */
    public OverviewFigure overview(List<StatementLine> statements, DossierCast cast, Collection<ClaimLine> claims, String path) {
        if (filter.lanes() == LaneGrouping.CLAIM) {
            return new OverviewFigure(grouped(statements, one -> dossier.claim(one.claimId())).entrySet().stream()
                    .map(on -> lane(on.getKey(), path, on.getValue())).toList(),
                    List.of(), List.of(), filter.asOf(), filter.isFocused(), "Statements by claim over time");
        }
        List<StatementLane> lanes = grouped(statements, StatementLine::actor).entrySet().stream()
                .map(by -> lane(by.getKey(), path, by.getValue())).toList();
        return new OverviewFigure(lanes, cast.relayed().stream().map(actor -> relay(actor, statements)).filter(Objects::nonNull).toList(),
                cast.named().stream().map(actor -> named(actor, claims)).toList(), filter.asOf(), filter.isFocused(),
                "Statements by actor over time");
    }

    private static <T> Map<T, List<StatementLine>> grouped(List<StatementLine> statements, Function<StatementLine, T> by) {
        return statements.stream().collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
    }

    private StatementLane lane(ActorRef actor, String path, List<StatementLine> said) {
        return new StatementLane(actor.name(), actor.kind().toString(), actor.href(),
                path.isEmpty() ? "" : filter.onlyActor(actor.slug()).href(path, 1) + "#filters",
                said.stream().map(this::mark).toList(), events(said));
    }

    private StatementLane lane(ClaimLine claim, String path, List<StatementLine> said) {
        return new StatementLane(claim.number() + " " + claim.text(), claim.status(), claim.href(),
                filter.onlyClaim(claim.number()).href(path, 1) + "#filters",
                said.stream().map(one -> mark(one, 0, one.actor().name())).toList(), List.of());
    }

    private StatementMark mark(StatementLine one) {
        ClaimLine claim = dossier.claim(one.claimId());
        return mark(one, claim.number(), claim.text());
    }

    private StatementMark mark(StatementLine one, int number, String label) {
        boolean maybe = filter.said(one.said()) == StoryFilter.Said.PERHAPS;
        return new StatementMark(one.id().toString(), address.apply(one), one.stance().mark(), number, label,
                one.relays().isEmpty() ? "" : "as told by " + one.relays().getLast().name(), DateSpans.of(one.said()),
                maybe, one.answers() == null ? null : one.answers().toString(),
                one.actor().name() + " " + one.verb() + " " + dossier.claim(one.claimId()).name() + one.hearsay() + ", "
                        + one.said().words() + (maybe ? ", perhaps not yet said" : ""));
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
