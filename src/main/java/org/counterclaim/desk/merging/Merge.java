package org.counterclaim.desk.merging;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.MomentWords;

/**
 * A merge that took place.
 *
 * @param kind the kind of both records
 * @param fromName what the record was called that went into the other
 * @param intoName what the other was called
 * @param by the public name of who merged them
 * @param undoneAt when it was undone; null as long as it holds
 * @param undoneBy the public name of who undid it
 */
public record Merge(UUID id, String kind, UUID fromId, String fromName, UUID intoId, String intoName, Instant at, String by,
        String reason, String moved, @Nullable Instant undoneAt, @Nullable String undoneBy, @Nullable String undoneReason) {

    /** When, in words. */
    public String when() {
        return MomentWords.words(at);
    }

    /** When it was undone, in words; null as long as it holds. */
    public @Nullable String undoneWhen() {
        return undoneAt == null ? null : MomentWords.words(undoneAt);
    }
}
