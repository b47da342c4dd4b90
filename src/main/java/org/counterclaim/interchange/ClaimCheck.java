package org.counterclaim.interchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.counterclaim.claim.Claim;
import org.counterclaim.claim.Claims;
import org.counterclaim.story.Story;

/** Checks the rules for claims: each keeps its number in the story and shares it with no other, and none is linked to itself. */
@Component
class ClaimCheck {

    private final Claims claims;

    ClaimCheck(Claims claims) {
        this.claims = claims;
    }

    void check(BundleRecords bundle, KnownRecords onRecord, BundleFaults faults) {
        Map<Integer, BundleNode> byNumber = new HashMap<>();
        for (BundleNode claim : bundle.claims()) {
            claim.each("links").stream()
                    .filter(link -> onRecord.claims().same(link.at("other"), claim.at("slug")))
                    .forEach(link -> faults.add(link.at("other"), "No claim is linked to itself: name another claim"));
            claim.number("number").ifPresent(number -> {
                BundleNode first = byNumber.putIfAbsent(number, claim);
                if (first != null) {
                    faults.add(claim.at("number"), "Is the number of %s too: give one of them another".formatted(first.path()));
                }
            });
        }
        Story story = onRecord.stories().get(bundle.story().orNull("slug"));
        if (story != null) {
            numbersOnRecord(story.id(), byNumber, onRecord, faults);
        }
    }

    private void numbersOnRecord(UUID story, Map<Integer, BundleNode> byNumber, KnownRecords onRecord, BundleFaults faults) {
        byNumber.forEach((number, piece) -> {
            Claim claim = onRecord.claims().get(piece.orNull("slug"));
            Optional<Integer> kept = claim == null ? Optional.empty() : claim.numberKeptIn(story);
            if (kept.isPresent() && !kept.get().equals(number)) {
                faults.add(piece.at("number"), "Is %d on record, and a claim keeps its number: write %1$d".formatted(kept.get()));
            }
        });
        for (List<Integer> part : SlugIndex.parts(byNumber.keySet())) {
            for (Claim holder : claims.findByNumberIn(story, part)) {
                BundleNode piece = byNumber.get(holder.numberKeptIn(story).orElseThrow());
                if (piece != null && !holder.equals(onRecord.claims().get(piece.orNull("slug")))) {
                    faults.add(piece.at("number"), "Is the number of the claim \"%s\" on record: choose another".formatted(holder.slug()));
                }
            }
        }
    }
}
