package org.counterclaim.summary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.statement.Ledger;
import org.counterclaim.statement.Provenance;
import org.counterclaim.statement.Signal;
import org.counterclaim.statement.Stance.Side;

/** A row of the table {@code derived.claim_summary}, without what depends on the time of day; the migration explains the columns. */
@JsonNaming(SnakeCaseStrategy.class)
record ClaimSummary(UUID claimId, boolean withdrawn, @Nullable String signal, String verdict, @Nullable Integer verdictNumber,
        @Nullable Instant verdictAt, @Nullable String verdictBy, @Nullable LocalDate reviewBy, long standingFor, long standingAgainst,
        long standingNeither, int statements, int reports, int origins, List<UUID> stories, List<UUID> actors, @Nullable Long firstSaid,
        @Nullable Long lastSaid, Instant createdAt, Instant changedAt, long changedPosition, List<ChangeCount> news,
        @Nullable Instant newsAt, List<UUID> newsSpeakers,
        List<UUID> saidBy, List<UUID> disputedBy, List<UUID> speakers, List<String> stances, long sortDate) {

    private static final int MOST_SPEAKERS = 2;

    static ClaimSummary of(ClaimSnapshot claim) {
        List<ClaimSnapshot.MadeStatement> statements = claim.onRecord();
        Ledger<ClaimSnapshot.MadeStatement> ledger = new Ledger<>(statements);
        Provenance provenance = ledger.provenance();
        ClaimSnapshot.GivenVerdict verdict = claim.verdict();
        ClaimSnapshot.LogPlace latest = claim.latest();
        List<ClaimUpdate> updates = ClaimUpdates.on(claim);
        return new ClaimSummary(claim.id(), claim.isWithdrawn(), ledger.signal().map(Signal::toString).orElse(null),
                verdict == null ? "unverified" : verdict.mark().toString(), verdict == null ? null : verdict.number(),
                verdict == null ? null : verdict.at(), verdict == null ? null : verdict.by(), verdict == null ? null : verdict.reviewBy(),
                standing(ledger, Side.FOR), standing(ledger, Side.AGAINST), standing(ledger, Side.NEITHER), statements.size(),
                provenance.reports(), provenance.origins(), sorted(claim.stories()), actors(claim, statements),
                statements.stream().map(one -> one.said().earliest()).min(Long::compare).orElse(null),
                statements.stream().map(one -> one.said().latest()).max(Long::compare).orElse(null),
                claim.past().lines().getFirst().at(), latest.at(), latest.position(), UpdateCounts.of(updates),
                updates.isEmpty() ? null : updates.getFirst().entry().at(), speakers(updates, statements),
                standingOn(ledger, Side.FOR), standingOn(ledger, Side.AGAINST),
                byId(statements).map(ClaimSnapshot.MadeStatement::actorId).toList(),
                byId(statements).map(one -> one.stance().toString()).toList(),
                statements.stream().mapToLong(one -> sortDate(one.said())).max().orElse(Long.MIN_VALUE));
    }

    private static Stream<ClaimSnapshot.MadeStatement> byId(List<ClaimSnapshot.MadeStatement> statements) {
        return statements.stream().sorted(Comparator.comparing(ClaimSnapshot.MadeStatement::id));
    }

    private static List<UUID> standingOn(Ledger<ClaimSnapshot.MadeStatement> ledger, Side side) {
        return ledger.standing().stream().filter(one -> one.stance().side() == side)
                .sorted(Comparator.comparing(ClaimSnapshot.MadeStatement::said, FuzzyDate.TIMELINE)
                        .thenComparing(ClaimSnapshot.MadeStatement::id))
                .map(ClaimSnapshot.MadeStatement::actorId).distinct().toList();
    }

    /** As the database's {@code sort_date}. */
    private static long sortDate(FuzzyDate said) {
        return said.latest() == Long.MAX_VALUE ? said.earliest() : said.latest();
    }

    private static long standing(Ledger<?> ledger, Side side) {
        return ledger.standing().stream().filter(one -> one.stance().side() == side).count();
    }

    private static List<UUID> actors(ClaimSnapshot claim, Collection<ClaimSnapshot.MadeStatement> statements) {
        return sorted(Stream.concat(claim.about().stream(), statements.stream().map(ClaimSnapshot.MadeStatement::actorId)).toList());
    }

    private static List<UUID> speakers(List<ClaimUpdate> updates, List<ClaimSnapshot.MadeStatement> statements) {
        return updates.stream().filter(one -> one.kind() == ClaimUpdate.UpdateKind.STATEMENT)
                .flatMap(one -> statements.stream().filter(statement -> statement.id().equals(one.statement())))
                .map(ClaimSnapshot.MadeStatement::actorId).distinct().limit(MOST_SPEAKERS).toList();
    }

    private static List<UUID> sorted(Collection<UUID> ids) {
        return ids.stream().distinct().sorted().toList();
    }
}
