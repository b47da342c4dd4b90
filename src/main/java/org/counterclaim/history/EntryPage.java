package org.counterclaim.history;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.MomentWords;

/**
 * The values of the page of one entry.
 *
 * @param fields the record's state after it; empty if that was withheld, and for an account
 * @param before the position of the record's previous entry; null if this is the first
 * @param after the position of the record's next entry; null if this is the latest
 * @param until when the next entry was made; null if this is the latest
 */
public record EntryPage(EntryView view, List<FieldValue> fields, @Nullable Long before, @Nullable Long after, @Nullable Instant until) {

    /** Whether this is the record's present state. */
    public boolean isLatest() {
        return after == null;
    }

    /** Returns from when to when the record was in this state, in words. */
    public String span() {
        return "from " + view.entry().when() + (until == null ? "" : " until " + MomentWords.words(until));
    }

    /** Returns the address at which editors restore it; null if that is impossible. */
    public @Nullable String restoringHref() {
        RecordRef record = view.record();
        return record.kind().plural() == null || isLatest() || fields.isEmpty() ? null
                : "/desk" + record.href() + "/versions/" + view.entry().revision();
    }
}
