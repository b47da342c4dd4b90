package org.counterclaim.timeline;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.counterclaim.statement.Ledger;
import org.counterclaim.statement.Signal;
import org.counterclaim.statement.Stance;

/**
 * A claim in an index of claims.
 *
 * @param signal what the statements on it show by themselves; null where no rule applies
 * @param counts how many statements take which stance
 * @param reports how many articles carry a standing statement for it
 * @param origins how many independent origins these go back to
 */
public record IndexLine(ClaimLine claim, @Nullable Signal signal, Map<Stance, Long> counts, long reports, int origins) {

    /** Sums up what a dossier holds on a claim. */
    public static IndexLine of(ClaimLine claim, Dossier dossier) {
        Ledger<StatementLine> ledger = dossier.ledger(claim.id());
        Map<Stance, Long> counts = dossier.statementsOn(claim.id()).stream()
                .collect(Collectors.groupingBy(StatementLine::stance, TreeMap::new, Collectors.counting()));
        long reports = ledger.standing().stream()
                .filter(one -> one.stance().side() == Stance.Side.FOR)
                .flatMap(one -> one.reports().stream())
                .map(ReportLine::page)
                .distinct()
                .count();
        return new IndexLine(claim, ledger.signal().orElse(null), counts, reports, ledger.origins().size());
    }

    /** "3 reports, 1 origin". */
    public String provenance() {
        return reports + (reports == 1 ? " report, " : " reports, ") + origins + (origins == 1 ? " origin" : " origins");
    }
}
