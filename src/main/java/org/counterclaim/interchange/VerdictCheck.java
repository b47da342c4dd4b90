package org.counterclaim.interchange;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.counterclaim.article.Article;
import org.counterclaim.claim.Claim;
import org.counterclaim.statement.Statement;
import org.counterclaim.verdict.Evidence;
import org.counterclaim.verdict.Verdict;
import org.counterclaim.verdict.VerdictDetails;

/** Checks the rules for verdicts: those on record are unchanged, and none is older than the one before. */
record VerdictCheck(KnownRecords onRecord, Map<UUID, List<Verdict>> known, Instant now, BundleFaults faults) {

    void check(BundleRecords bundle) {
        bundle.claims().forEach(this::check);
    }

    private void check(BundleNode claim) {
        Claim present = onRecord.claims().get(claim.orNull("slug"));
        List<Verdict> given = present == null ? List.of() : known.getOrDefault(present.id(), List.of());
        NewVerdictCheck fresh = new NewVerdictCheck(faults);
        Instant before = Instant.MIN;
        int place = 0;
        for (BundleNode verdict : claim.each("verdicts")) {
            Optional<Verdict> same = place < given.size() ? Optional.of(given.get(place)) : Optional.empty();
            if (same.isPresent() && !says(verdict, same.get())) {
                faults.add(verdict, ("Differs from verdict %d on record, and a verdict is never changed: "
                        + "put it back, and add another after the last").formatted(place + 1));
            }
            Instant at = same.map(one -> one.details().givenAt()).or(() -> BundleValues.instant(verdict.at("given"))).orElse(before);
            if (at.isBefore(before)) {
                faults.add(verdict.at("given"), "Is earlier than the verdict before: put the oldest first");
            }
            if (at.isAfter(now)) {
                faults.add(verdict.at("given"), "Is in the future: write when it was given, or leave it out");
            }
            if (same.isEmpty()) {
                fresh.check(verdict, claim.each("verdicts").subList(0, place), given);
            }
            before = at;
            place++;
        }
    }

    private boolean says(BundleNode piece, Verdict verdict) {
        VerdictDetails details = verdict.details();
        return details.mark().toString().equals(piece.orNull("mark"))
                && details.rationale().equals(piece.orNull("rationale"))
                && Objects.equals(details.wouldChangeIt(), piece.orNull("wouldChangeIt"))
                && BundleValues.instant(piece.at("given")).map(details.givenAt()::equals).orElse(true)
                && Optional.ofNullable(piece.orNull("by")).map(verdict.by().publicName()::equals).orElse(true)
                && Objects.equals(details.reviewBy(), BundleValues.day(piece.at("reviewBy")).orElse(null))
                && Objects.equals(details.interest(), piece.orNull("interest"))
                && Objects.equals(details.approver() == null ? null : details.approver().publicName(), piece.orNull("approvedBy"))
                && piece.number("corrects").isPresent() == (details.corrects() != null)
                && says(piece.each("evidence"), details.evidence());
    }

    private boolean says(List<BundleNode> pieces, List<Evidence> evidence) {
        boolean same = pieces.size() == evidence.size();
        for (int i = 0; same && i < pieces.size(); i++) {
            same = says(pieces.get(i), evidence.get(i));
        }
        return same;
    }

    private boolean says(BundleNode piece, Evidence evidence) {
        Article article = onRecord.articles().get(piece.orNull("article"));
        Statement statement = onRecord.statements().get(piece.orNull("statement"));
        return Objects.equals(article == null ? null : article.id(), evidence.article())
                && Objects.equals(statement == null ? null : statement.id(), evidence.statement())
                && evidence.direction().toString().equals(piece.orNull("direction"))
                && Objects.equals(evidence.note(), piece.orNull("note"));
    }
}
