package org.counterclaim.history;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A page of a feed of entries.
 *
 * @param before only entries before this position; null for the latest
 * @param next the position before which the next page's entries are; null for the last page
 */
record HistoryFeedPage(Subject subject, @Nullable Long before, List<EntryView> entries, @Nullable Long next) {

    /**
     * What a feed is about.
     *
     * @param id an IRI that stays the same if the feed's address changes; null for its address
     * @param path the address of its first page, which may have a query
     * @param shownAt the path of the page that people read instead
     */
    record Subject(@Nullable String id, String title, String path, String shownAt) {}
}
