package org.counterclaim.desk.list;

import java.util.List;

import org.counterclaim.reader.list.BoundedCount;
import org.counterclaim.reader.list.RecordList;

/**
 * What stands above a list of the desk: which list it is, and the states to choose from.
 *
 * @param state the one that is shown
 */
public record StateChoices(RecordList list, ListedState state, List<Choice> all) {

    /**
     * A state.
     *
     * @param count how many records of the list's kind are in it; of drafts, those that the editor may read
     */
    public record Choice(ListedState state, BoundedCount count) {}

    /** Returns the address of the list of published records. */
    public String path() {
        return "/desk" + list.path();
    }

    /** Returns the address of the list in a state. */
    public String href(ListedState other) {
        return path() + (other == ListedState.PUBLISHED ? "" : "?state=" + other);
    }

    /** Returns the words for the list: "Claims", "Claims: drafts". */
    public String title() {
        String plural = list.toString();
        return plural.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + plural.substring(1)
                + (state == ListedState.PUBLISHED ? "" : ": " + state);
    }
}
