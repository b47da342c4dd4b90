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
import org.counterclaim.history.Author;
import org.counterclaim.history.Change;
import org.counterclaim.interchange.Loaded.Line;
import org.counterclaim.interchange.Loaded.Outcome;
import org.counterclaim.verdict.Direction;
import org.counterclaim.verdict.Evidence;
import org.counterclaim.verdict.Mark;
import org.counterclaim.verdict.Verdict;
import org.counterclaim.verdict.VerdictDetails;
import org.counterclaim.verdict.Verdicts;

/** Adds the verdicts of a bundle without faults that are not on record yet, on the claims as they now are. */
@Component
class VerdictLoader {

    private final Verdicts verdicts;

    VerdictLoader(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    /** Expects the claims to have reached the database, so that each has the version that is judged. */
    void load(Bundle bundle, OnRecord onRecord, Map<UUID, List<Verdict>> known, Change change, Instant now, Filing filing) {
        for (Piece piece : bundle.claims()) {
            Claim claim = Objects.requireNonNull(onRecord.claims().get(piece.text("slug")));
            List<Verdict> given = new ArrayList<>(known.getOrDefault(claim.id(), List.of()));
            given.forEach(one -> filing.note(one, line(one, claim, Outcome.UNCHANGED)));
            List<Piece> all = piece.each("verdicts");
            for (Piece verdict : all.subList(Math.min(given.size(), all.size()), all.size())) {
                Verdict added = verdicts.save(new Verdict(details(verdict, claim, given, onRecord, now), by(verdict, change)));
                filing.note(added, line(added, claim, Outcome.CREATED));
                given.add(added);
            }
        }
    }

    private static Line line(Verdict verdict, Claim claim, Outcome outcome) {
        String name = "%s: %s".formatted(verdict.details().mark(), claim.details().text());
        return new Line("verdict", name, Kind.CLAIM.address() + claim.slug(), outcome);
    }

    private static VerdictDetails details(Piece verdict, Claim claim, List<Verdict> before, OnRecord onRecord, Instant now) {
        return new VerdictDetails(
                claim.id(),
                before.size() + 1,
                Values.word(Mark.class, verdict.text("mark")),
                verdict.text("rationale"),
                verdict.each("evidence").stream().map(piece -> evidence(piece, onRecord)).toList(),
                verdict.orNull("wouldChangeIt"),
                Values.instant(verdict.at("given")).orElse(now),
                claim.revision(),
                Values.day(verdict.at("reviewBy")).orElse(null),
                verdict.orNull("interest"),
                approver(verdict),
                verdict.number("corrects").map(number -> before.get(number - 1).id()).orElse(null));
    }

    private static @Nullable Author approver(Piece verdict) {
        String name = verdict.orNull("approvedBy");
        return name == null ? null : new Author(null, name);
    }

    private static Evidence evidence(Piece evidence, OnRecord onRecord) {
        return new Evidence(
                onRecord.articles().idOrNull(evidence.at("article")),
                onRecord.statements().idOrNull(evidence.at("statement")),
                Values.word(Direction.class, evidence.text("direction")),
                evidence.orNull("note"));
    }

    private static Change by(Piece verdict, Change change) {
        String name = verdict.orNull("by");
        return name == null ? change : new Change(new Author(null, name), change.reason());
    }
}
