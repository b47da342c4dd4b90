package org.counterclaim.record;

import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

import org.counterclaim.core.json.RecordState;

/**
 * A record whose every change leaves an entry in the public history. A verb of the record announces its change with
 * {@link #announce}; saving the record publishes it, and the entry is written before the transaction commits. The
 * database refuses to commit a change that left none.
 */
@MappedSuperclass
public abstract class AuditedRecord extends AbstractAggregateRoot<AuditedRecord> {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private @Nullable UUID id;

    @Version
    private @Nullable Integer version;

    /** The record's id, a UUID of version 7 (RFC 9562, section 5.7); it is given when the record is first saved. */
    public UUID id() {
        return Objects.requireNonNull(id, "the record is not saved yet");
    }

    /** The revision of the record, counted from 0. */
    public int revision() {
        return Objects.requireNonNull(version, "the record is not saved yet");
    }

    /** What kind of record this is, and all that records of the kind say. */
    protected abstract RecordType<?, ?> type();

    /** Everything a reader of the history needs to know of the record, as it is now. */
    @SuppressWarnings("unchecked")
    final RecordState state() {
        return ((RecordType<AuditedRecord, ?>) type()).state(this);
    }

    /** Announces a change that a verb of this record just made. */
    protected void announce(EntryAction action, ChangeReason change) {
        registerEvent(new RecordChangedEvent(this, action, change));
    }

    /**
     * Announces that words were taken down. The entry makes a revision of its own, even if only older entries lose theirs.
     *
     * @param revision the least revision that the entry may state
     */
    protected void announce(Withholding what, int revision, ChangeReason change) {
        registerEvent(new RecordChangedEvent(this, EntryAction.WITHHELD, change, what.entries(), revision));
    }
}
