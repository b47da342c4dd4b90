package org.counterclaim.reader.dossier;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

import org.counterclaim.statement.Ledger;
import org.counterclaim.statement.Stance.Side;

/**
 * An assertion and a statement against it: claim and counterclaim.
 *
 * @param said the statement for the claim, preferably a standing one
 * @param stands whether that statement stands
 * @param against the statement against it
 */
public record CounterclaimPair(ClaimIndexLine claim, StatementLine said, boolean stands, StatementLine against) {

    /** The claim and counterclaim of a dossier's claim, if anybody stands against it. */
    public static Optional<CounterclaimPair> on(ClaimLine claim, Dossier dossier) {
        Ledger<StatementLine> ledger = dossier.ledger(claim.id());
        return ledger.standing().stream()
                .filter(one -> one.stance().side() == Side.AGAINST)
                .min(Comparator.comparing(one -> one.answers() == null))
                .flatMap(against -> answered(against, dossier).map(said -> new CounterclaimPair(
                        ClaimIndexLine.of(claim, dossier), said, ledger.inPlaceOf(said).isEmpty(), against)));
    }

    /** Returns the statement that it answers, or another one for the claim, preferably a standing one. */
    private static Optional<StatementLine> answered(StatementLine against, Dossier dossier) {
        Ledger<StatementLine> ledger = dossier.ledger(against.claimId());
        Stream<StatementLine> answered = Optional.ofNullable(against.answers()).flatMap(dossier::statement).stream();
        return Stream.concat(answered, dossier.statementsOn(against.claimId()).stream().filter(one -> one.stance().side() == Side.FOR))
                .min(Comparator.comparing(one -> ledger.inPlaceOf(one).isPresent()));
    }

    /** Returns the words against it: verbatim if they are on record, and translated if there is a translation. */
    public String words() {
        String words = against.translation() == null ? against.quotation() : against.translation();
        return words == null ? "No quotation on record." : "“" + words + "”";
    }
}
