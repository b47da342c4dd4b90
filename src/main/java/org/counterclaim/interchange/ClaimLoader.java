package org.counterclaim.interchange;

import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.counterclaim.claim.Claim;
import org.counterclaim.claim.ClaimDetails;
import org.counterclaim.claim.ClaimLink;
import org.counterclaim.claim.ClaimLinkKind;
import org.counterclaim.claim.ClaimType;
import org.counterclaim.claim.Claims;
import org.counterclaim.claim.StoryPlacement;
import org.counterclaim.core.EnumWords;
import org.counterclaim.record.RecordOperations;

import static java.util.stream.Collectors.toUnmodifiableSet;

/** Records the claims of a bundle without faults. */
@Component
class ClaimLoader {

    /** A claim's details and its number in the story; 0 if it is not in it yet. */
    private record PlacedClaim(ClaimDetails details, int number) {}

    private final Claims claims;

    ClaimLoader(Claims claims) {
        this.claims = claims;
    }

    void load(BundleRecords bundle, KnownRecords onRecord, ImportSession filing) {
        RecordOperations<Claim, PlacedClaim> book = book(onRecord.stories().id(bundle.story().at("slug")));
        RecordLoader.inOrder(bundle.claims(), claim -> claim.each("links").stream().map(link -> link.at("other")).toList(),
                onRecord.claims(),
                claim -> filing.put(ClaimType.TYPE, claim.text("text"), claim, placed(claim, onRecord), onRecord.claims(), book));
    }

    private RecordOperations<Claim, PlacedClaim> book(UUID story) {
        return new RecordOperations<>(
                (slug, placed, change) -> {
                    Claim claim = new Claim(slug, placed.details(), change);
                    claim.standIn(new StoryPlacement(story, placed.number()), change);
                    return claim;
                },
                claim -> new PlacedClaim(claim.details(), claim.numberIn(story).orElse(0)),
                (claim, placed, change) -> {
                    claim.revise(placed.details(), change);
                    claim.standIn(new StoryPlacement(story, placed.number()), change);
                },
                claims::save);
    }

    private static PlacedClaim placed(BundleNode claim, KnownRecords onRecord) {
        ClaimDetails details = ClaimType.TYPE.read(BundleFields.of(claim, onRecord, ClaimType.TYPE, onRecord.claims(), Claim::details),
                ClaimType.LINKS, links(claim, onRecord));
        return new PlacedClaim(details, claim.number("number").orElseThrow());
    }

    private static Set<ClaimLink> links(BundleNode claim, KnownRecords onRecord) {
        return claim.each("links").stream()
                .filter(link -> onRecord.claims().get(link.text("other")) != null)
                .map(link -> new ClaimLink(EnumWords.parse(ClaimLinkKind.values(), link.text("kind")),
                        onRecord.claims().id(link.at("other"))))
                .collect(toUnmodifiableSet());
    }
}
