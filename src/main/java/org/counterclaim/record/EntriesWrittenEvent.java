package org.counterclaim.record;

import java.util.List;
import java.util.UUID;

/**
 * Announces that the entries of a transaction are written and that it is about to commit. From here to the commit no other transaction can
 * write entries, so what listeners derive from the record and store in this transaction agrees with it.
 *
 * @param records the records that have a new entry
 */
public record EntriesWrittenEvent(List<ChangedRecord> records) {

    /**
     * A record with a new entry.
     *
     * @param type the word for its kind
     * @param action what was done, in the entry's word
     */
    public record ChangedRecord(String type, UUID id, String action) {

        static ChangedRecord of(RecordChangedEvent change) {
            return new ChangedRecord(change.record().type().word(), change.record().id(), change.action().toString());
        }
    }

    /** Copies the list. */
    public EntriesWrittenEvent {
        records = List.copyOf(records);
    }
}
