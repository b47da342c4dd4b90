package org.counterclaim.interchange;

import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.counterclaim.claim.Claim;
import org.counterclaim.claim.ClaimDetails;
import org.counterclaim.claim.ClaimLink;
import org.counterclaim.claim.ClaimLinkKind;
import org.counterclaim.claim.Claims;
import org.counterclaim.claim.StoryPlacement;
import org.counterclaim.record.RecordOperations;

import static java.util.stream.Collectors.toUnmodifiableSet;

/** Puts the claims of a bundle without faults on record. */
@Component
class ClaimLoader {

    /** What is on record of a claim, and the number under which it stands in the story; 0 where it does not yet. */
    private record Placed(ClaimDetails details, int number) {}

    private final Claims claims;

    ClaimLoader(Claims claims) {
        this.claims = claims;
    }

    void load(BundleRecords bundle, KnownRecords onRecord, ImportSession filing) {
        RecordOperations<Claim, Placed> book = book(onRecord.stories().id(bundle.story().at("slug")));
        RecordLoader.inOrder(bundle.claims(), claim -> claim.each("links").stream().map(link -> link.at("other")).toList(),
                onRecord.claims(), claim -> filing.put(BundleKind.CLAIM, claim.text("text"), claim, placed(claim, onRecord), onRecord.claims(), book));
    }

    private RecordOperations<Claim, Placed> book(UUID story) {
        return new RecordOperations<>(
                (slug, placed, change) -> {
                    Claim claim = new Claim(slug, placed.details(), change);
                    claim.standIn(new StoryPlacement(story, placed.number()), change);
                    return claim;
                },
                claim -> new Placed(claim.details(), claim.numberIn(story).orElse(0)),
                (claim, placed, change) -> {
                    claim.revise(placed.details(), change);
                    claim.standIn(new StoryPlacement(story, placed.number()), change);
                },
                claims::save);
    }

    private static Placed placed(BundleNode claim, KnownRecords onRecord) {
        Claim present = onRecord.claims().get(claim.text("slug"));
        ClaimDetails details = new ClaimDetails(
                claim.text("text"),
                claim.orNull("context"),
                BundleValues.date(claim.at("event"), present == null ? null : present.details().event()),
                Set.copyOf(onRecord.actors().ids(claim.each("about"))),
                links(claim, onRecord));
        return new Placed(details, claim.number("number").orElseThrow());
    }

    private static Set<ClaimLink> links(BundleNode claim, KnownRecords onRecord) {
        return claim.each("links").stream()
                .filter(link -> onRecord.claims().get(link.text("other")) != null)
                .map(link -> new ClaimLink(BundleValues.word(ClaimLinkKind.class, link.text("kind")), onRecord.claims().id(link.at("other"))))
                .collect(toUnmodifiableSet());
    }
}
