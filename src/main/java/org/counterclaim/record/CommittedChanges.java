package org.counterclaim.record;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

import org.counterclaim.web.cache.RevisionTracker;

/** Tells the page cache of the changes that this node has committed. */
@Component
class CommittedChanges {

    private final RevisionTracker revisions;

    CommittedChanges(RevisionTracker revisions) {
        this.revisions = revisions;
    }

    @TransactionalEventListener
    void committed(RecordChangedEvent change) {
        revisions.committed(change.action() == EntryAction.WITHHELD);
    }
}
