package org.counterclaim.history;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.counterclaim.record.EntryAction;
import org.counterclaim.record.RecordType;

/**
 * All that a page of the site's history shows.
 *
 * @param earlier the address of the page with earlier entries; null where this has the first
 */
public record HistoryPage(HistoryFilter filter, List<EntryDay> days, @Nullable String earlier) {

    /** The kinds to choose from. */
    public List<RecordType<?, ?>> kinds() {
        return RecordTypes.ALL;
    }

    /** What can be done to records, to choose from. */
    public List<EntryAction> actions() {
        return List.of(EntryAction.values());
    }

    /** Whether it begins with the latest entry. */
    public boolean isNewest() {
        return filter.before() == null;
    }
}
