package org.counterclaim.record;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionSynchronization;

/**
 * The changes in one transaction that have no entry yet. Their entries are written just before the commit, so that each holds the committed
 * state: several changes of one record make one entry.
 */
final class PendingEntries implements TransactionSynchronization {

    private final Map<AuditedRecord, RecordChangedEvent> changes = new LinkedHashMap<>();
    private final EntryWriter entries;
    private final ApplicationEventPublisher events;
    private final Runnable forget;

    PendingEntries(EntryWriter entries, ApplicationEventPublisher events, Runnable forget) {
        this.entries = entries;
        this.events = events;
        this.forget = forget;
    }

    void add(RecordChangedEvent change) {
        changes.merge(change.record(), change, RecordChangedEvent::with);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        entries.append(changes.values());
        events.publishEvent(new EntriesWrittenEvent(changes.values().stream().map(EntriesWrittenEvent.ChangedRecord::of).toList()));
    }

    @Override
    public void afterCompletion(int status) {
        forget.run();
    }
}
