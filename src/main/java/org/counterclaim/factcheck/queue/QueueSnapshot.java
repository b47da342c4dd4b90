package org.counterclaim.factcheck.queue;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.counterclaim.statement.Ledger;
import org.counterclaim.statement.Provenance;
import org.counterclaim.statement.Signal;
import org.counterclaim.verdict.Mark;
import org.counterclaim.verdict.ReviewUrgency;

/**
 * The values of a claim that the queue keeps in memory until the record changes.
 *
 * @param actors the actors whom it is about, or who made statements on it
 * @param verdict the present verdict; null if there is none
 * @param news the counts of its news
 * @param speakers at most two speakers of new statements, the latest first
 * @param lastNew the time of the latest news; null if there is none
 * @param since when the claim was recorded
 */
record QueueSnapshot(UUID id, String slug, Set<UUID> stories, Set<UUID> actors, ClaimSnapshot.@Nullable GivenVerdict verdict,
        @Nullable Signal signal,
        Provenance provenance, List<ChangesSinceVerdict.ChangeCount> news, List<UUID> speakers, @Nullable Instant lastNew, Instant since) {

    private static final int MOST_SPEAKERS = 2;

    static QueueSnapshot of(ClaimSnapshot claim) {
        List<ClaimSnapshot.MadeStatement> standing = claim.standing();
        Ledger<ClaimSnapshot.MadeStatement> ledger = new Ledger<>(standing);
        List<ClaimUpdate> arrivals = ClaimUpdates.on(claim);
        return new QueueSnapshot(claim.id(), claim.slug(), claim.stories(), actors(claim, standing), claim.verdict(),
                ledger.signal().orElse(null),
                ledger.provenance(), UpdateCounts.of(arrivals),
                speakers(arrivals, standing), arrivals.isEmpty() ? null : arrivals.getFirst().entry().at(),
                claim.past().lines().getFirst().at());
    }

    private static Set<UUID> actors(ClaimSnapshot claim, Collection<ClaimSnapshot.MadeStatement> standing) {
        Set<UUID> actors = new HashSet<>(claim.about());
        standing.forEach(one -> actors.add(one.actorId()));
        return Set.copyOf(actors);
    }

    private static List<UUID> speakers(List<ClaimUpdate> arrivals, List<ClaimSnapshot.MadeStatement> standing) {
        return arrivals.stream().filter(one -> one.kind() == ClaimUpdate.UpdateKind.STATEMENT).map(ClaimUpdate::statement)
                .flatMap(id -> standing.stream().filter(one -> one.id().equals(Objects.requireNonNull(id))))
                .map(ClaimSnapshot.MadeStatement::actorId).distinct().limit(MOST_SPEAKERS).toList();
    }

    /** Whether it has a verdict that was not withdrawn. */
    boolean isChecked() {
        return verdict != null && verdict.mark() != Mark.WITHDRAWN;
    }

    /** Returns the word for the claim's status. */
    String status() {
        return verdict == null ? "unverified" : verdict.mark().toString();
    }

    ReviewUrgency.Facts facts(int asked) {
        return new ReviewUrgency.Facts(signal == Signal.CONTESTED, isChecked(), lastNew != null,
                verdict == null ? null : verdict.reviewBy(), asked,
                provenance.reports(), lastNew);
    }
}
