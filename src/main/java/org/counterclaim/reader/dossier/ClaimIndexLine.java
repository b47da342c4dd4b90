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
 * @param signal the signal that follows from its statements; null if no rule applies
 * @param speakers how many actors have a standing statement with each stance
 * @param provenance the numbers of reports and origins of the standing statements for it
 */
public record ClaimIndexLine(ClaimLine claim, @Nullable Signal signal, Map<Stance, Integer> speakers, Provenance provenance) {

    /** Sums up a dossier's statements on a claim. */
    public static ClaimIndexLine of(ClaimLine claim, Dossier dossier) {
        Ledger<StatementLine> ledger = dossier.ledger(claim.id());
        return new ClaimIndexLine(claim, ledger.signal().orElse(null), ledger.speakers(), ledger.provenance());
    }
}
