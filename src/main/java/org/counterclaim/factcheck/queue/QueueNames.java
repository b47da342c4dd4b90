package org.counterclaim.factcheck.queue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** What the claims on one page of the queue are called, and who speaks on them. */
record QueueNames(Map<UUID, Claim> claims, Map<UUID, String> actors) {

    /**
     * A claim.
     *
     * @param number in the first story it stands in, or in the one asked for; 0 where it stands in none
     * @param story the title of that story; null where it stands in none
     */
    record Claim(UUID id, String slug, String text, int number, @Nullable String story) {}

    String text(UUID claim) {
        Claim known = claims.get(claim);
        return known == null ? "" : known.text();
    }

    int number(UUID claim) {
        Claim known = claims.get(claim);
        return known == null ? 0 : known.number();
    }

    @Nullable String story(UUID claim) {
        Claim known = claims.get(claim);
        return known == null ? null : known.story();
    }

    /** "Eurasia Group, Elon Musk". */
    String actors(List<UUID> ids) {
        return ids.stream().map(actors::get).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }
}
