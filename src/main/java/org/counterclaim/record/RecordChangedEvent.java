package org.counterclaim.record;

import java.util.List;
import java.util.TreeSet;

/**
 * Announces that a record was changed in the current transaction.
 *
 * @param record the record after the change
 * @param action what was done
 * @param change the reason and the author
 * @param withholds the positions of older entries that lose their words; empty unless the action is {@link EntryAction#WITHHELD}
 * @param revision the lowest revision that the entry may have
 */
public record RecordChangedEvent(AuditedRecord record, EntryAction action, ChangeReason change, List<Long> withholds, int revision) {

    RecordChangedEvent(AuditedRecord record, EntryAction action, ChangeReason change) {
        this(record, action, change, List.of(), 0);
    }

    /** Combines this change with a later one of the same record: the first action, unless words are taken down, and the last reason. */
    RecordChangedEvent with(RecordChangedEvent later) {
        TreeSet<Long> all = new TreeSet<>(withholds);
        all.addAll(later.withholds);
        return new RecordChangedEvent(record, all.isEmpty() ? action : EntryAction.WITHHELD, later.change, List.copyOf(all),
                Math.max(revision, later.revision));
    }
}
