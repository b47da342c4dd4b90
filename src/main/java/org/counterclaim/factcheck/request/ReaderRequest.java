package org.counterclaim.factcheck.request;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.MomentWords;

/**
 * What readers asked for in the same words. Nothing is known of them.
 *
 * @param place who reads it
 * @param words what they wrote; may be empty
 * @param times how often it was asked
 * @param firstAt when it was asked first
 * @param lastAt when it was asked last
 * @param settled what became of it; null while it is open
 * @param more how many about the same record a list leaves out after this one
 */
public record ReaderRequest(UUID id, RequestedRecord about, RequestRecipient place, RequestKind kind, String words, int times,
        Instant firstAt, Instant lastAt, @Nullable Settlement settled, int more) {

    /**
     * That somebody dealt with it.
     *
     * @param by the public name of who did
     * @param note what they noted, for staff alone
     */
    public record Settlement(Instant at, String by, String note) {

        /** When, in words. */
        public String when() {
            return MomentWords.words(at);
        }
    }

    /** When it was asked last, in words. */
    public String when() {
        return MomentWords.words(lastAt);
    }

    /** The same, to the second: HTML takes at most milliseconds. */
    public Instant machine() {
        return lastAt.truncatedTo(ChronoUnit.SECONDS);
    }

    /** Where the same people read what is asked about the same claim. */
    public String href() {
        return place.path() + "?claim=" + about.slug();
    }
}
