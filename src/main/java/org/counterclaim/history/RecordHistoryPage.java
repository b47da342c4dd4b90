package org.counterclaim.history;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.counterclaim.story.StoryType;

/**
 * The values of a page of one record's history.
 *
 * @param isNewest whether it begins with the latest entry
 * @param earlier the address of the page with earlier entries; null if this page has the first entry
 */
public record RecordHistoryPage(RecordRef record, List<EntryDay> days, boolean isNewest, @Nullable String earlier) {

    /** Returns the address of the site's history filtered by this story; null if the record is not a story. */
    public @Nullable String wholeHref() {
        return record.kind() == StoryType.TYPE ? "/history?story=" + record.slug() : null;
    }
}
