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
 * A record whose every change leaves an entry in the public history. A verb of the record announces its change with {@link #announce};
 * saving the record publishes the announcement, and the entry is written before the transaction commits. The database refuses to commit a
 * change without an entry.
 */
@MappedSuperclass
public abstract class AuditedRecord extends AbstractAggregateRoot<AuditedRecord> {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private @Nullable UUID id;

    @Version
    private @Nullable Integer version;

    /** Returns the record's id, a UUID of version 7 (RFC 9562, section 5.7), which is assigned when the record is first saved. */
    public UUID id() {
        return Objects.requireNonNull(id, "the record is not saved yet");
    }

    /** Returns the record's revision, counted from 0. */
    public int revision() {
        return Objects.requireNonNull(version, "the record is not saved yet");
    }

    /** Returns the word for its kind. */
    public String recordKind() {
        return type().word();
    }

    /** Returns the description of this kind of record. */
    protected abstract RecordType<?, ?> type();

    /** Returns the record's present state, with everything that the history keeps of it. */
    @SuppressWarnings("unchecked")
    final RecordState state() {
        return ((RecordType<AuditedRecord, ?>) type()).state(this);
    }

    /** Announces a change that a verb of this record has just made. */
    protected void announce(EntryAction action, ChangeReason change) {
        registerEvent(new RecordChangedEvent(this, action, change));
    }

    /**
     * Announces that words were taken down. The entry makes a revision of its own, even if only older entries lose their words.
     *
     * @param revision the lowest revision that the entry may have
     */
    protected void announce(Withholding what, int revision, ChangeReason change) {
        registerEvent(new RecordChangedEvent(this, EntryAction.WITHHELD, change, what.entries(), revision));
    }
}
