package org.counterclaim.interchange;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.counterclaim.claim.Claim;
import org.counterclaim.history.Author;
import org.counterclaim.history.Change;
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
            List<Verdict> given = known.getOrDefault(claim.id(), List.of());
            List<Piece> all = piece.each("verdicts");
            given.forEach(filing::unchanged);
            for (int place = given.size(); place < all.size(); place++) {
                VerdictDetails details = details(all.get(place), claim, place + 1, onRecord, now);
                filing.created(verdicts.save(new Verdict(details, by(all.get(place), change))));
            }
        }
    }

    private static VerdictDetails details(Piece verdict, Claim claim, int number, OnRecord onRecord, Instant now) {
        return new VerdictDetails(
                claim.id(),
                number,
                Values.word(Mark.class, verdict.text("mark")),
                verdict.text("rationale"),
                verdict.each("evidence").stream().map(piece -> evidence(piece, onRecord)).toList(),
                verdict.orNull("wouldChangeIt"),
                Values.instant(verdict.at("given")).orElse(now),
                claim.revision());
    }

    private static Evidence evidence(Piece evidence, OnRecord onRecord) {
        return Evidence.article(
                onRecord.articles().id(evidence.at("article")),
                Values.word(Direction.class, evidence.text("direction")),
                evidence.orNull("note"));
    }

    private static Change by(Piece verdict, Change change) {
        String name = verdict.orNull("by");
        return name == null ? change : new Change(new Author(null, name), change.reason());
    }
}
