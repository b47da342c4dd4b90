package org.counterclaim.reader.dossier;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.counterclaim.statement.Ledger;
import org.counterclaim.statement.Provenance;
import org.counterclaim.statement.Signal;
import org.counterclaim.statement.Stance;

/**
 * A claim in an index of claims.
 *
 * @param signal what the statements on it show by themselves; null where no rule applies
 * @param speakers how many actors take which stance, of those that stand
 * @param provenance how many articles carry what stands for it, and from how many origins
 */
public record ClaimIndexLine(ClaimLine claim, @Nullable Signal signal, Map<Stance, Integer> speakers, Provenance provenance) {

    /** Sums up what a dossier holds on a claim. */
    public static ClaimIndexLine of(ClaimLine claim, Dossier dossier) {
        Ledger<StatementLine> ledger = dossier.ledger(claim.id());
        return new ClaimIndexLine(claim, ledger.signal().orElse(null), ledger.speakers(), ledger.provenance());
    }
}
