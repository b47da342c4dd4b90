package org.counterclaim.factcheck.request;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.MomentWords;

/**
 * A request that readers made in the same words. Nothing is known of these readers.
 *
 * @param place who reads it
 * @param words what they wrote; may be empty
 * @param times how often it was asked
 * @param firstAt when it was asked first
 * @param lastAt when it was asked last
 * @param settled its settlement; null while it is open
 * @param more how many further requests about the same record the list leaves out
 */
public record ReaderRequest(UUID id, RequestedRecord about, RequestRecipient place, RequestKind kind, String words, int times,
        Instant firstAt, Instant lastAt, @Nullable Settlement settled, int more) {

    /**
     * The settlement of a request.
     *
     * @param by the public name of the person who settled it
     * @param note what became of it, for staff and for who sent the request
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

    /** Returns the address, for the same staff, of all requests about the same record. */
    public String href() {
        return place.path() + "?claim=" + about.slug();
    }
}
