package org.counterclaim.history;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.counterclaim.record.EntryAction;
import org.counterclaim.record.RecordType;

/**
 * The values of a page of the site's history.
 *
 * @param earlier the address of the page with earlier entries; null if this page has the first entry
 */
public record HistoryPage(HistoryFilter filter, List<EntryDay> days, @Nullable String earlier) {

    /** Returns the kinds to choose from. */
    public List<RecordType<?, ?>> kinds() {
        return RecordTypes.ALL;
    }

    /** Returns the actions to choose from. */
    public List<EntryAction> actions() {
        return List.of(EntryAction.values());
    }

    /** Whether it begins with the latest entry. */
    public boolean isNewest() {
        return filter.before() == null;
    }
}
