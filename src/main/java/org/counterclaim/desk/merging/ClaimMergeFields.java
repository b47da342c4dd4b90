package org.counterclaim.desk.merging;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.counterclaim.claim.Claim;
import org.counterclaim.claim.ClaimDetails;
import org.counterclaim.claim.ClaimLink;
import org.counterclaim.claim.ClaimLinkKind;
import org.counterclaim.claim.ClaimNumbers;
import org.counterclaim.claim.Claims;
import org.counterclaim.record.ChangeReason;

/** The fields of claims that merging moves: actors, stories and links to claims; stories and links are handled separately. */
final class ClaimMergeFields extends MergeFields<Claim, ClaimDetails> {

    private static final String STORIES = "stories";

    private final ClaimNumbers numbers;

    ClaimMergeFields(Claims claims, ClaimNumbers numbers) {
        super(claims);
        this.numbers = numbers;
    }

    @Override
    Map<String, List<String>> of(Claim claim) {
        Map<String, List<String>> places = super.of(claim);
        places.put(STORIES, text(claim.stories()));
        for (ClaimLinkKind kind : ClaimLinkKind.values()) {
            places.put(kind.toString(), claim.details().links().stream().filter(link -> link.kind() == kind)
                    .map(link -> link.other().toString()).sorted().toList());
        }
        return places;
    }

    @Override
    void put(Claim claim, Map<String, List<String>> places, ChangeReason change) {
        Set<ClaimLink> links = new HashSet<>();
        for (ClaimLinkKind kind : ClaimLinkKind.values()) {
            ids(Objects.requireNonNull(places.get(kind.toString()))).forEach(other -> links.add(new ClaimLink(kind, other)));
        }
        claim.revise(claim.details().with(links), change);
        numbers.place(claim, ids(Objects.requireNonNull(places.get(STORIES))), change);
        super.put(claim, places, change);
    }

    @Override
    Set<String> gatheredInForms() {
        Set<String> all = super.gatheredInForms();
        all.addAll(List.of(STORIES, "contradicts", "partOf"));
        return all;
    }

    @Override
    Set<String> gathered() {
        Set<String> all = new HashSet<>(super.gathered());
        all.add(STORIES);
        Stream.of(ClaimLinkKind.values()).forEach(kind -> all.add(kind.toString()));
        return all;
    }
}
