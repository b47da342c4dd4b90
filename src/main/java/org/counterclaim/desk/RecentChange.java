package org.counterclaim.desk;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.MomentWords;

/**
 * A change on record, as the desk lists it.
 *
 * @param kind the kind of record
 * @param name its present name; null if it was withdrawn
 * @param href its address for editors; null if editors do not edit such records
 */
public record RecentChange(Instant at, String by, String kind, String action, @Nullable String name, @Nullable String href,
        @Nullable String reason) {

    /** When, in words. */
    public String when() {
        return MomentWords.words(at);
    }
}
