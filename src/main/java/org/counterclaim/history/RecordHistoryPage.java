package org.counterclaim.history;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.counterclaim.story.StoryType;

/**
 * All that a page of one record's history shows.
 *
 * @param isNewest whether it begins with the latest entry
 * @param earlier the address of the page with earlier entries; null where this has the first
 */
public record RecordHistoryPage(RecordRef record, List<EntryDay> days, boolean isNewest, @Nullable String earlier) {

    /** The site's history of all that is in this story; null for what is no story. */
    public @Nullable String wholeHref() {
        return record.kind() == StoryType.TYPE ? "/history?story=" + record.slug() : null;
    }
}
