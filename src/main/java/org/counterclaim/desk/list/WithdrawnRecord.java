package org.counterclaim.desk.list;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.MomentWords;

/**
 * A record that was withdrawn.
 *
 * @param sortName the name as lists sort it
 * @param kind such as "person"; null if records of its list are not told apart by kind
 * @param by the public name of who withdrew it
 * @param reason in public words
 * @param isMerged whether it was merged into another
 */
public record WithdrawnRecord(UUID id, String slug, String name, String sortName, @Nullable String kind, Instant at, String by,
        String reason, boolean isMerged) {

    /** Returns when it was withdrawn, in words. */
    public String when() {
        return MomentWords.words(at);
    }

    /** Returns when it was withdrawn, to the second, because HTML takes at most milliseconds. */
    public Instant machine() {
        return at.truncatedTo(ChronoUnit.SECONDS);
    }
}
