package org.counterclaim.desk.merging;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.counterclaim.claim.Claim;
import org.counterclaim.claim.ClaimDetails;
import org.counterclaim.claim.ClaimLink;
import org.counterclaim.claim.ClaimLinkKind;
import org.counterclaim.claim.ClaimNumbers;
import org.counterclaim.record.ChangeReason;

/** Where claims name actors, stories and each other. */
final class ClaimMergeFields implements MergeFields<Claim> {

    private static final String ABOUT = "who it is about";
    private static final String STORIES = "stories";

    private final ClaimNumbers numbers;

    ClaimMergeFields(ClaimNumbers numbers) {
        this.numbers = numbers;
    }

    @Override
    public String name(Claim claim) {
        return claim.details().text();
    }

    @Override
    public Map<String, List<String>> of(Claim claim) {
        ClaimDetails details = claim.details();
        return Map.of(
                ABOUT, MergeFields.text(details.about()),
                STORIES, MergeFields.text(claim.stories()),
                ClaimLinkKind.CONTRADICTS.toString(), linked(details, ClaimLinkKind.CONTRADICTS),
                ClaimLinkKind.PART_OF.toString(), linked(details, ClaimLinkKind.PART_OF));
    }

    @Override
    public void put(Claim claim, Map<String, List<String>> places, ChangeReason change) {
        ClaimDetails details = claim.details();
        Set<ClaimLink> links = new HashSet<>();
        for (ClaimLinkKind kind : ClaimLinkKind.values()) {
            MergeFields.ids(Objects.requireNonNull(places.get(kind.toString()))).forEach(other -> links.add(new ClaimLink(kind, other)));
        }
        claim.revise(new ClaimDetails(details.text(), details.context(), details.event(),
                MergeFields.set(Objects.requireNonNull(places.get(ABOUT))), links), change);
        numbers.place(claim, MergeFields.ids(Objects.requireNonNull(places.get(STORIES))), change);
    }

    @Override
    public Set<String> gathered() {
        return Set.of(ABOUT, STORIES, ClaimLinkKind.CONTRADICTS.toString(), ClaimLinkKind.PART_OF.toString());
    }

    private static List<String> linked(ClaimDetails details, ClaimLinkKind kind) {
        return details.links().stream().filter(link -> link.kind() == kind).map(link -> link.other().toString()).sorted().toList();
    }
}
