package org.counterclaim.interchange.following;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Something new in what is followed, in the words of its feed.
 *
 * @param note what else the feed says of it; null for nothing
 * @param href the path of the page about it
 * @param knownUntil only who was told of everything up to this moment knows what it is about; null if that does not matter
 */
record FollowedChange(Instant at, String title, @Nullable String note, String href, @Nullable Instant knownUntil) {

    /** Whether it is new to somebody who was told of everything up to a moment. */
    boolean isNewTo(Instant told) {
        return at.isAfter(told) && (knownUntil == null || !knownUntil.isAfter(told));
    }
}
