package org.counterclaim.statement;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.counterclaim.statement.Stance.Side;

/**
 * Derives from all statements on one claim, by the rules that the page {@code /method} prints, which of them stand, who changed their mind,
 * how many independent origins there are, and the claim's signal.
 *
 * @param <P> the statements
 */
public final class Ledger<P extends LedgerPosition> {

    /**
     * An actor's change of mind.
     *
     * @param earlier a statement on the other side, or one that was taken back
     * @param later the standing statement that opposes it
     */
    public record Reversal<P extends LedgerPosition>(P earlier, P later) {}

    private final List<P> statements;
    private final Map<UUID, List<P>> byActor;
    private final List<P> standing;

    /** Derives everything from these statements, which must all be on one claim. */
    public Ledger(Collection<P> statements) {
        this.statements = List.copyOf(statements);
        this.byActor = this.statements.stream().collect(Collectors.groupingBy(LedgerPosition::actorId));
        this.standing = this.statements.stream().filter(this::stands).toList();
    }

    /**
     * Returns each actor's latest statement that takes a position. If the dates do not give the order of two statements, both stand, unless
     * one answers the other.
     */
    public List<P> standing() {
        return standing;
    }

    /** Returns the same actor's statement that replaced this one; empty if this one stands itself or takes no position. */
    public Optional<P> inPlaceOf(P one) {
        return one.stance().side() == Side.NONE ? Optional.empty()
                : standing.stream().filter(other -> other.actorId().equals(one.actorId()) && isLater(other, one)).findFirst();
    }

    /** Returns how many actors have a standing statement with each stance; for stances without a position, how many took them. */
    public Map<Stance, Integer> speakers() {
        return statements.stream().filter(one -> one.stance().side() == Side.NONE || standing.contains(one))
                .collect(Collectors.groupingBy(LedgerPosition::stance, TreeMap::new,
                        Collectors.collectingAndThen(Collectors.mapping(LedgerPosition::actorId, Collectors.toSet()), Set::size)));
    }

    /** Returns the claim's signal; empty if no rule applies. */
    public Optional<Signal> signal() {
        if (isRetracted()) {
            return Optional.of(Signal.RETRACTED);
        } else if (isContested()) {
            return Optional.of(Signal.CONTESTED);
        } else if (isCorroborated()) {
            return Optional.of(Signal.CORROBORATED);
        }
        return isUnanswered() ? Optional.of(Signal.UNANSWERED) : Optional.empty();
    }

    /** Returns how many articles carry standing statements for the claim, and how many independent origins these have. */
    public Provenance provenance() {
        return new Provenance((int) standing(Side.FOR).flatMap(one -> one.reports().stream()).map(ReportOrigins.Edge::page).distinct()
                .count(),
                origins().size());
    }

    /** Returns the distinct origins of the standing statements for the claim. */
    public Set<UUID> origins() {
        return standing(Side.FOR).flatMap(one -> one.origins().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Returns every change of mind, in the order of the statements. */
    public List<Reversal<P>> reversals() {
        return standing.stream().flatMap(later -> reversedBy(later).map(earlier -> new Reversal<>(earlier, later))).toList();
    }

    private boolean stands(P one) {
        return one.stance().side() != Side.NONE
                && ofSameActor(one).filter(other -> other.stance().side() != Side.NONE).noneMatch(other -> isLater(other, one));
    }

    private static boolean isLater(LedgerPosition later, LedgerPosition earlier) {
        return switch (earlier.said().compare(later.said())) {
            case BEFORE -> true;
            case AFTER -> false;
            case SAME, UNKNOWN -> earlier.id().equals(later.answers());
        };
    }

    private boolean isRetracted() {
        Set<UUID> asserters = actors(statements.stream().filter(is(Stance.ASSERTS)));
        return !asserters.isEmpty() && actors(standing.stream().filter(is(Stance.RETRACTS))).containsAll(asserters);
    }

    private boolean isContested() {
        return standing(Side.AGAINST).findAny().isPresent() && statements.stream().anyMatch(isOn(Side.FOR));
    }

    private boolean isCorroborated() {
        return origins().size() > 1 && !standing(Side.FOR).allMatch(LedgerPosition::isSelfStatement);
    }

    private boolean isUnanswered() {
        Set<UUID> asserters = actors(statements.stream().filter(is(Stance.ASSERTS)));
        Set<UUID> responding = actors(statements.stream().filter(this::isResponse));
        return !asserters.isEmpty() && (responding.isEmpty() || (asserters.equals(responding) && asserters.size() == 1));
    }

    /** Whether the statement responds to somebody else who asserted the claim. */
    private boolean isResponse(P one) {
        return switch (one.stance()) {
            case ASSERTS -> false;
            case SUPPORTS, DENIES, DISPUTES, QUALIFIES -> one.isSelfStatement() || stands(one);
            case RETRACTS, DECLINES, REPORTS -> one.isSelfStatement();
        };
    }

    private Stream<P> reversedBy(P later) {
        return ofSameActor(later).filter(earlier -> isLater(later, earlier) && opposes(later.stance(), earlier.stance()));
    }

    private static boolean opposes(Stance later, Stance earlier) {
        return switch (later.side()) {
            case FOR -> earlier.side() == Side.AGAINST;
            case AGAINST -> earlier.side() == Side.FOR;
            case NEITHER -> later == Stance.RETRACTS && earlier != Stance.RETRACTS && earlier.side() != Side.NONE;
            case NONE -> false;
        };
    }

    private Stream<P> ofSameActor(P one) {
        return byActor.getOrDefault(one.actorId(), List.of()).stream().filter(other -> !other.id().equals(one.id()));
    }

    private Stream<P> standing(Side side) {
        return standing.stream().filter(isOn(side));
    }

    private Predicate<P> isOn(Side side) {
        return one -> one.stance().side() == side;
    }

    private Predicate<P> is(Stance stance) {
        return one -> one.stance() == stance;
    }

    private Set<UUID> actors(Stream<P> some) {
        return some.map(LedgerPosition::actorId).collect(Collectors.toSet());
    }
}
