package org.counterclaim.merging;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.counterclaim.desk.Sent;

/**
 * The page on which somebody undoes a merge.
 *
 * @param plural the kind's word in addresses
 * @param obstacle why it cannot be undone; null if it can
 * @param returning the records in which something goes back
 * @param left those in which something was changed since and is left alone
 */
public record UndoingPage(Merge merge, String plural, Sent sent, @Nullable Obstacle obstacle, List<Touched> returning, List<Touched> left,
        Map<String, String> problems, boolean isOutdated) {

    /** What is wrong with the reason; null if nothing is. */
    public @Nullable String problem() {
        return problems.get(Reasons.FIELD);
    }
}
