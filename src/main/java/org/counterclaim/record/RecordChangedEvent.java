package org.counterclaim.record;

import java.util.List;
import java.util.TreeSet;

/**
 * A record was changed in the transaction that is going on.
 *
 * @param record the record after the change
 * @param action what was done
 * @param change why and by whom
 * @param withholds the positions of older entries that lose their words with it; empty unless the action is
 *     {@link EntryAction#WITHHELD}
 * @param revision the least revision of the record that its entry may state
 */
public record RecordChangedEvent(AuditedRecord record, EntryAction action, ChangeReason change, List<Long> withholds, int revision) {

    RecordChangedEvent(AuditedRecord record, EntryAction action, ChangeReason change) {
        this(record, action, change, List.of(), 0);
    }

    /** Both as one change: with the first action, unless words are taken down, and the last reason. */
    RecordChangedEvent with(RecordChangedEvent later) {
        TreeSet<Long> all = new TreeSet<>(withholds);
        all.addAll(later.withholds);
        return new RecordChangedEvent(record, all.isEmpty() ? action : EntryAction.WITHHELD, later.change, List.copyOf(all),
                Math.max(revision, later.revision));
    }
}
