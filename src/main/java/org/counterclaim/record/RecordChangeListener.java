package org.counterclaim.record;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Receives every change of a record and has its entry written before the transaction commits. */
@Component
class RecordChangeListener {

    private final EntryWriter entries;

    RecordChangeListener(EntryWriter entries) {
        this.entries = entries;
    }

    @EventListener
    void on(RecordChangedEvent change) {
        pending().add(change);
    }

    private PendingEntries pending() {
        if (TransactionSynchronizationManager.getResource(this) instanceof PendingEntries pending) {
            return pending;
        }
        PendingEntries pending = new PendingEntries(entries, () -> TransactionSynchronizationManager.unbindResource(this));
        TransactionSynchronizationManager.registerSynchronization(pending);
        TransactionSynchronizationManager.bindResource(this, pending);
        return pending;
    }
}
