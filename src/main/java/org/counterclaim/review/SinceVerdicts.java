package org.counterclaim.review;

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

import org.counterclaim.request.Request;
import org.counterclaim.request.Requests;

/** Finds what is new on claims since they were judged. A fixed number of queries, however many claims are asked for. */
@Component
public class SinceVerdicts {

    private final ClaimsOnRecord record;
    private final NewsNames names;
    private final Requests requests;

    SinceVerdicts(ClaimsOnRecord record, NewsNames names, Requests requests) {
        this.record = record;
        this.names = names;
        this.requests = requests;
    }

    /**
     * What is new on a claim.
     *
     * @throws IllegalArgumentException if no claim on record has the id
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public SinceVerdict of(UUID claim) {
        return of(record.of(Set.of(claim))).values().stream().findAny()
                .orElseThrow(() -> new IllegalArgumentException("no claim on record is " + claim));
    }

    /** The same for each of some claims, by their ids. */
    Map<UUID, SinceVerdict> of(Collection<OnClaim> claims) {
        Map<UUID, List<Arrival>> arrivals = claims.stream().collect(Collectors.toMap(OnClaim::id, Arrivals::on));
        Map<UUID, List<Request>> asked = requests.open(arrivals.keySet()).stream().collect(Collectors.groupingBy(one -> one.about().id()));
        NewsWriter writer = names.of(arrivals.values().stream().flatMap(List::stream).toList());
        return claims.stream().collect(Collectors.toMap(OnClaim::id, claim -> {
            List<Arrival> its = arrivals.getOrDefault(claim.id(), List.of());
            return new SinceVerdict(last(claim), its.stream().map(one -> writer.news(claim, one)).toList(), Counts.of(its))
                    .with(asked.getOrDefault(claim.id(), List.of()).stream().filter(one -> isNew(claim, one)).map(NewsWriter::news).toList());
        }));
    }

    private static SinceVerdict.@Nullable Last last(OnClaim claim) {
        OnClaim.Given given = claim.verdict();
        return given == null ? null : new SinceVerdict.Last(given.number(), given.mark(), given.checked(), given.by());
    }

    /** Requests stand outside the history, so their time decides; the same database gave both. */
    private static boolean isNew(OnClaim claim, Request request) {
        return claim.verdict() == null || request.lastAt().isAfter(claim.verdict().checked());
    }
}
