package org.counterclaim.history;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.counterclaim.record.SavedState;

/**
 * An entry with the record's state after it and before it.
 *
 * @param state what the record said; null where that was withheld
 * @param before the entry before it of the same record; null if it is the first
 * @param stateBefore what the record said before; null if it is the first, or where that was withheld
 * @param after the entry after it of the same record; null if it is the latest
 * @param until when that was made; null if it is the latest
 */
public record RecordVersion(HistoryEntry entry, @Nullable SavedState state, @Nullable Long before, @Nullable SavedState stateBefore,
        @Nullable Long after,
        @Nullable Instant until) {

    /** Whether it is what the record says now. */
    boolean isLatest() {
        return after == null;
    }
}
