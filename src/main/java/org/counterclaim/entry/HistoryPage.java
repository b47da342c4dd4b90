package org.counterclaim.entry;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.counterclaim.history.Action;

/**
 * All that a page of the site's history shows.
 *
 * @param earlier the address of the page with earlier entries; null where this has the first
 */
public record HistoryPage(HistoryFilter filter, List<EntryDay> days, @Nullable String earlier) {

    /** The kinds to choose from. */
    public List<Kind> kinds() {
        return List.of(Kind.values());
    }

    /** What can be done to records, to choose from. */
    public List<Action> actions() {
        return List.of(Action.values());
    }

    /** Whether it begins with the latest entry. */
    public boolean isNewest() {
        return filter.before() == null;
    }
}
