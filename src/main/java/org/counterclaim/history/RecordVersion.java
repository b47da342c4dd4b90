package org.counterclaim.history;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.counterclaim.record.SavedState;

/**
 * An entry with the record's state after it and before it.
 *
 * @param state the record's state after the entry; null if it was withheld
 * @param before the position of the record's previous entry; null if this is the first
 * @param stateBefore the record's state before the entry; null if this is the first, or if that was withheld
 * @param after the position of the record's next entry; null if this is the latest
 * @param until when the next entry was made; null if this is the latest
 */
public record RecordVersion(HistoryEntry entry, @Nullable SavedState state, @Nullable Long before, @Nullable SavedState stateBefore,
        @Nullable Long after,
        @Nullable Instant until) {

    /** Whether this is the record's present state. */
    boolean isLatest() {
        return after == null;
    }
}
