package org.counterclaim.reader.timeline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.counterclaim.reader.dossier.ClaimLine;
import org.counterclaim.reader.dossier.Dossier;
import org.counterclaim.reader.dossier.RelayChain;
import org.counterclaim.reader.dossier.StatementLine;
import org.counterclaim.reader.timeline.TimelineEntry.Answer;
import org.counterclaim.reader.timeline.TimelineEntry.ClaimSteps;
import org.counterclaim.statement.Ledger.Reversal;
import org.counterclaim.statement.Stance.Side;

/** Makes the entries of a timeline from the statements of a dossier. */
public final class TimelineEntries {

    private final Dossier dossier;
    private final StoryFilter filter;
    private final Function<StatementLine, String> address;
    private final Map<UUID, List<StatementLine>> answering;
    private final Map<UUID, List<StatementLine>> against;
    private final Map<UUID, Reversal<StatementLine>> reversals;

    /**
     * Prepares for making entries.
     *
     * @param address returns the address of a statement's entry
     */
    public TimelineEntries(Dossier dossier, StoryFilter filter, Function<StatementLine, String> address) {
        this.dossier = dossier;
        this.filter = filter;
        this.address = address;
        this.answering = dossier.statements().stream()
                .filter(one -> one.answers() != null)
                .collect(Collectors.groupingBy(StatementLine::answers));
        this.against = dossier.claims().stream().collect(Collectors.toMap(ClaimLine::id, this::standingAgainst));
        this.reversals = dossier.claims().stream()
                .flatMap(claim -> dossier.ledger(claim.id()).reversals().stream())
                .collect(Collectors.toMap(one -> one.later().id(), Function.identity(), (first, last) -> last));
    }

    public TimelineEntry of(StatementLine statement) {
        return of(statement, null);
    }

    /** Returns the entry of a statement, with the way to others on its claim. */
    public TimelineEntry of(StatementLine statement, @Nullable ClaimSteps steps) {
        return new TimelineEntry(
                statement,
                dossier.claim(statement.claimId()),
                filter.said(statement.said()) == StoryFilter.Said.PERHAPS,
                statement.answers() == null ? null : dossier.statement(statement.answers()).map(one -> answer(one, true)).orElse(null),
                answers(statement),
                RelayChain.of(statement.reports()),
                Optional.ofNullable(reversals.get(statement.id())).map(Reversal::earlier).map(one -> answer(one, true)).orElse(null),
                dossier.ledger(statement.claimId()).inPlaceOf(statement).map(one -> answer(one, true)).orElse(null),
                steps);
    }

    public Answer answer(StatementLine statement, boolean isDirect) {
        return new Answer(statement, address.apply(statement), isDirect);
    }

    private List<Answer> answers(StatementLine statement) {
        Stream<Answer> direct = answering.getOrDefault(statement.id(), List.of()).stream().map(one -> answer(one, true));
        if (statement.stance().side() != Side.FOR) {
            return direct.toList();
        }
        Stream<Answer> toTheClaim = against.getOrDefault(statement.claimId(), List.of()).stream()
                .filter(one -> one.answers() == null && !one.actorId().equals(statement.actorId()))
                .map(one -> answer(one, false));
        return Stream.concat(direct, toTheClaim).toList();
    }

    private List<StatementLine> standingAgainst(ClaimLine claim) {
        return dossier.ledger(claim.id()).standing().stream().filter(one -> one.stance().side() == Side.AGAINST).toList();
    }
}
