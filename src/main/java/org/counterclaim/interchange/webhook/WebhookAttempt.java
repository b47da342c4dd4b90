package org.counterclaim.interchange.webhook;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.MomentWords;

/**
 * A line of the log of what was sent to an endpoint.
 *
 * @param position the entry; null for a test
 * @param millis how long it took; null if it was not sent yet
 * @param status the status of the answer; null if there was none
 * @param problem why it was not accepted; null if it was
 */
public record WebhookAttempt(UUID id, UUID endpoint, @Nullable Long position, Instant at, @Nullable Integer millis,
        @Nullable Integer status, @Nullable String problem) {

    /** Returns what was sent, in words. */
    public String what() {
        return position == null ? "Test" : "Entry " + position;
    }

    /** Returns what became of it, in words. */
    public String outcome() {
        return millis == null ? "Waits to be sent" : problem == null ? "Accepted (" + status + ")" : problem;
    }

    /** Returns its time in words. */
    public String when() {
        return MomentWords.words(at);
    }

    /** Returns how long it took, in words; empty if it was not sent yet. */
    public String duration() {
        return millis == null ? "" : millis < 1000 ? millis + " ms" : "%.1f s".formatted(millis / 1000.0);
    }
}
