package org.counterclaim.timeline;

import java.util.Comparator;
import java.util.Optional;

/**
 * An assertion with what was said against it: claim and counterclaim.
 *
 * @param said the statement for the claim
 * @param against the statement against it
 */
public record Versus(IndexLine claim, StatementLine said, StatementLine against) {

    /** The claim and counterclaim of a dossier's claim, if anybody stands against it. */
    public static Optional<Versus> on(ClaimLine claim, Dossier dossier) {
        return dossier.ledger(claim.id()).standing().stream()
                .filter(one -> one.stance().side() == org.counterclaim.statement.Stance.Side.AGAINST)
                .min(Comparator.comparing(one -> one.answers() == null))
                .flatMap(against -> answered(against, dossier).map(said -> new Versus(IndexLine.of(claim, dossier), said, against)));
    }

    private static Optional<StatementLine> answered(StatementLine against, Dossier dossier) {
        Optional<StatementLine> answered = Optional.ofNullable(against.answers()).flatMap(dossier::statement);
        return answered.isPresent() ? answered : dossier.statementsOn(against.claimId()).stream()
                .filter(one -> one.stance().side() == org.counterclaim.statement.Stance.Side.FOR)
                .findFirst();
    }

    /** What was said against it: the verbatim words where they are on record. */
    public String words() {
        return against.quotation() == null ? "No quotation on record." : "“" + against.quotation() + "”";
    }
}
