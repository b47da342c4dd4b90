package org.counterclaim.history;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.counterclaim.record.RecordType;

/**
 * A page of the feed of the history.
 *
 * @param kind only entries of records of this kind; null for all
 * @param before only entries before this position; null for the latest
 * @param next the position before which the next page's entries are; null for the last page
 */
record HistoryFeedPage(@Nullable RecordType<?, ?> kind, @Nullable Long before, List<EntryView> entries, @Nullable Long next) {}
