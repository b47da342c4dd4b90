package org.counterclaim.history;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.MomentWords;

/**
 * All that the page of one entry shows.
 *
 * @param fields what the record said after it; empty where that was withheld, and for an account
 * @param before the position of the entry before it of the same record; null if it is the first
 * @param after the position of the entry after it of the same record; null if it is the latest
 * @param until when that was made; null if it is the latest
 */
public record EntryPage(EntryView view, List<FieldValue> fields, @Nullable Long before, @Nullable Long after, @Nullable Instant until) {

    /** Whether it is what the record says now. */
    public boolean isLatest() {
        return after == null;
    }

    /** From when to when the record said this, in words. */
    public String span() {
        return "from " + view.entry().when() + (until == null ? "" : " until " + MomentWords.words(until));
    }

    /** Where editors restore it; null where that cannot be. */
    public @Nullable String restoringHref() {
        RecordRef record = view.record();
        return record.kind().plural() == null || isLatest() || fields.isEmpty() ? null
                : "/desk" + record.href() + "/versions/" + view.entry().revision();
    }
}
