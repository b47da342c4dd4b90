package org.counterclaim.history;

import java.util.List;
import java.util.TreeSet;

/**
 * A record was changed in the transaction that is going on.
 *
 * @param record the record after the change
 * @param action what was done
 * @param change why and by whom
 * @param withholds the positions of older entries that lose their words with it; empty unless the action is
 *     {@link Action#WITHHELD}
 * @param revision the least revision of the record that its entry may state
 */
public record RecordChanged(Recorded record, Action action, Change change, List<Long> withholds, int revision) {

    RecordChanged(Recorded record, Action action, Change change) {
        this(record, action, change, List.of(), 0);
    }

    /** Both as one change: with the first action, unless words are taken down, and the last reason. */
    RecordChanged with(RecordChanged later) {
        TreeSet<Long> all = new TreeSet<>(withholds);
        all.addAll(later.withholds);
        return new RecordChanged(record, all.isEmpty() ? action : Action.WITHHELD, later.change, List.copyOf(all),
                Math.max(revision, later.revision));
    }
}
