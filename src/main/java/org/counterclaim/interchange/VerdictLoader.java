package org.counterclaim.interchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.counterclaim.claim.Claim;
import org.counterclaim.claim.ClaimType;
import org.counterclaim.core.EnumWords;
import org.counterclaim.interchange.ImportResult.Line;
import org.counterclaim.interchange.ImportResult.Outcome;
import org.counterclaim.record.ChangeAuthor;
import org.counterclaim.record.ChangeReason;
import org.counterclaim.verdict.Evidence;
import org.counterclaim.verdict.EvidenceDirection;
import org.counterclaim.verdict.Mark;
import org.counterclaim.verdict.Verdict;
import org.counterclaim.verdict.VerdictDetails;
import org.counterclaim.verdict.Verdicts;

/** Adds the new verdicts of a bundle without faults to the claims in their present state. */
@Component
class VerdictLoader {

    private final Verdicts verdicts;

    VerdictLoader(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    /** Adds the verdicts; the claims must have been flushed, so that each has the version that is judged. */
    void load(BundleRecords bundle, KnownRecords onRecord, Map<UUID, List<Verdict>> known, ChangeReason change, Instant now,
            ImportSession filing) {
        for (BundleNode piece : bundle.claims()) {
            Claim claim = Objects.requireNonNull(onRecord.claims().get(piece.text("slug")));
            List<Verdict> given = new ArrayList<>(known.getOrDefault(claim.id(), List.of()));
            given.forEach(one -> filing.note(one, line(one, claim, Outcome.UNCHANGED)));
            List<BundleNode> all = piece.each("verdicts");
            for (BundleNode verdict : all.subList(Math.min(given.size(), all.size()), all.size())) {
                Verdict added = verdicts.save(new Verdict(details(verdict, claim, given, onRecord, now), by(verdict, change)));
                filing.note(added, line(added, claim, Outcome.CREATED));
                given.add(added);
            }
        }
    }

    private static Line line(Verdict verdict, Claim claim, Outcome outcome) {
        String name = "%s: %s".formatted(verdict.details().mark(), claim.details().text());
        return new Line("verdict", name, "/" + ClaimType.TYPE.plural() + "/" + claim.slug(), outcome);
    }

    private static VerdictDetails details(BundleNode verdict, Claim claim, List<Verdict> before, KnownRecords onRecord, Instant now) {
        return new VerdictDetails(
                claim.id(),
                before.size() + 1,
                EnumWords.parse(Mark.values(), verdict.text("mark")),
                verdict.text("rationale"),
                verdict.each("evidence").stream().map(piece -> evidence(piece, onRecord)).toList(),
                verdict.orNull("wouldChangeIt"),
                BundleValues.instant(verdict.at("given")).orElse(now),
                claim.revision(),
                BundleValues.day(verdict.at("reviewBy")).orElse(null),
                verdict.orNull("interest"),
                approver(verdict),
                verdict.number("corrects").map(number -> before.get(number - 1).id()).orElse(null));
    }

    private static @Nullable ChangeAuthor approver(BundleNode verdict) {
        String name = verdict.orNull("approvedBy");
        return name == null ? null : new ChangeAuthor(null, name);
    }

    private static Evidence evidence(BundleNode evidence, KnownRecords onRecord) {
        return new Evidence(
                onRecord.articles().idOrNull(evidence.at("article")),
                onRecord.statements().idOrNull(evidence.at("statement")),
                EnumWords.parse(EvidenceDirection.values(), evidence.text("direction")),
                evidence.orNull("note"));
    }

    private static ChangeReason by(BundleNode verdict, ChangeReason change) {
        String name = verdict.orNull("by");
        return name == null ? change : new ChangeReason(new ChangeAuthor(null, name), change.reason());
    }
}
