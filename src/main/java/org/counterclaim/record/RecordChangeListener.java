package org.counterclaim.record;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Receives every change of a record and has its entry written before the transaction commits. */
@Component
class RecordChangeListener {

    private final EntryWriter entries;
    private final ApplicationEventPublisher events;

    RecordChangeListener(EntryWriter entries, ApplicationEventPublisher events) {
        this.entries = entries;
        this.events = events;
    }

    @EventListener
    void on(RecordChangedEvent change) {
        pending().add(change);
    }

    private PendingEntries pending() {
        if (TransactionSynchronizationManager.getResource(this) instanceof PendingEntries pending) {
            return pending;
        }
        PendingEntries pending = new PendingEntries(entries, events, () -> TransactionSynchronizationManager.unbindResource(this));
        TransactionSynchronizationManager.registerSynchronization(pending);
        TransactionSynchronizationManager.bindResource(this, pending);
        return pending;
    }
}
