package org.counterclaim.factcheck.queue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import org.counterclaim.factcheck.request.ReaderRequest;
import org.counterclaim.factcheck.request.ReaderRequests;
import org.counterclaim.summary.ClaimSnapshot;
import org.counterclaim.summary.ClaimSnapshots;
import org.counterclaim.summary.ClaimUpdate;
import org.counterclaim.summary.ClaimUpdates;
import org.counterclaim.summary.UpdateCounts;

/** Finds the changes on claims since their verdicts, with a fixed number of queries for any number of claims. */
@Component
public class ChangesSinceVerdictFinder {

    private final ClaimSnapshots record;
    private final UpdateNames names;
    private final ReaderRequests requests;

    ChangesSinceVerdictFinder(ClaimSnapshots record, UpdateNames names, ReaderRequests requests) {
        this.record = record;
        this.names = names;
        this.requests = requests;
    }

    /**
     * Returns the changes on a claim.
     *
     * @throws IllegalArgumentException if no claim on record has the id
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public ChangesSinceVerdict of(UUID claim) {
        return of(record.of(Set.of(claim))).values().stream().findAny()
                .orElseThrow(() -> new IllegalArgumentException("no claim on record is " + claim));
    }

    /** Returns the changes on each of some claims, by their ids. */
    Map<UUID, ChangesSinceVerdict> of(Collection<ClaimSnapshot> claims) {
        Map<UUID, List<ClaimUpdate>> arrivals = claims.stream().collect(Collectors.toMap(ClaimSnapshot::id, ClaimUpdates::on));
        Map<UUID, List<ReaderRequest>> asked = requests.open(arrivals.keySet()).stream()
                .collect(Collectors.groupingBy(one -> one.about().id()));
        UpdateWording writer = names.of(arrivals.values().stream().flatMap(List::stream).toList());
        return claims.stream().collect(Collectors.toMap(ClaimSnapshot::id, claim -> {
            List<ClaimUpdate> its = arrivals.getOrDefault(claim.id(), List.of());
            return new ChangesSinceVerdict(last(claim), its.stream().map(one -> writer.news(claim, one)).toList(), UpdateCounts.of(its))
                    .with(asked.getOrDefault(claim.id(), List.of()).stream().filter(one -> isNew(claim, one)).map(UpdateWording::news)
                            .toList());
        }));
    }

    private static ChangesSinceVerdict.@Nullable LastVerdict last(ClaimSnapshot claim) {
        ClaimSnapshot.GivenVerdict given = claim.verdict();
        return given == null ? null : new ChangesSinceVerdict.LastVerdict(given.number(), given.mark(), given.checked(), given.by());
    }

    /**
     * Whether a request came after the verdict. Requests are not part of the history, so their time decides; the same database assigned
     * both times.
     */
    private static boolean isNew(ClaimSnapshot claim, ReaderRequest request) {
        return claim.verdict() == null || request.lastAt().isAfter(claim.verdict().checked());
    }
}
