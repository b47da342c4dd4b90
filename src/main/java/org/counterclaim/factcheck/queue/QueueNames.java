package org.counterclaim.factcheck.queue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** The names of the claims on a page of the queue, and of their speakers. */
record QueueNames(Map<UUID, Claim> claims, Map<UUID, String> actors) {

    /**
     * A claim.
     *
     * @param number its number in the requested story, or in its first one; 0 if it is in none
     * @param story the title of that story; null if it is in none
     */
    record Claim(UUID id, String slug, String text, int number, @Nullable String story) {}

    /** Returns a claim of the page. */
    Claim claim(UUID id) {
        return Objects.requireNonNull(claims.get(id));
    }

    /** Returns, for example, "Eurasia Group, Elon Musk". */
    String actors(List<UUID> ids) {
        return ids.stream().map(actors::get).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }
}
