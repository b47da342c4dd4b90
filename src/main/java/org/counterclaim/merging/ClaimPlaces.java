package org.counterclaim.merging;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.counterclaim.claim.Claim;
import org.counterclaim.claim.ClaimDetails;
import org.counterclaim.claim.ClaimLink;
import org.counterclaim.claim.ClaimNumbers;
import org.counterclaim.claim.LinkKind;
import org.counterclaim.history.Change;

/** Where claims name actors, stories and each other. */
final class ClaimPlaces implements Places<Claim> {

    private static final String ABOUT = "who it is about";
    private static final String STORIES = "stories";

    private final ClaimNumbers numbers;

    ClaimPlaces(ClaimNumbers numbers) {
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
                ABOUT, Places.text(details.about()),
                STORIES, Places.text(claim.stories()),
                LinkKind.CONTRADICTS.toString(), linked(details, LinkKind.CONTRADICTS),
                LinkKind.PART_OF.toString(), linked(details, LinkKind.PART_OF));
    }

    @Override
    public void put(Claim claim, Map<String, List<String>> places, Change change) {
        ClaimDetails details = claim.details();
        Set<ClaimLink> links = new HashSet<>();
        for (LinkKind kind : LinkKind.values()) {
            Places.ids(Objects.requireNonNull(places.get(kind.toString()))).forEach(other -> links.add(new ClaimLink(kind, other)));
        }
        claim.revise(new ClaimDetails(details.text(), details.context(), details.event(),
                Places.set(Objects.requireNonNull(places.get(ABOUT))), links), change);
        numbers.place(claim, Places.ids(Objects.requireNonNull(places.get(STORIES))), change);
    }

    @Override
    public Set<String> gathered() {
        return Set.of(ABOUT, STORIES, LinkKind.CONTRADICTS.toString(), LinkKind.PART_OF.toString());
    }

    private static List<String> linked(ClaimDetails details, LinkKind kind) {
        return details.links().stream().filter(link -> link.kind() == kind).map(link -> link.other().toString()).sorted().toList();
    }
}
