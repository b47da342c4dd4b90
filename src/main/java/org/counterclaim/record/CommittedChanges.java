package org.counterclaim.record;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

import org.counterclaim.web.cache.OtherNodes;
import org.counterclaim.web.cache.RevisionTracker;

/** Tells the page cache of the changes that this node has committed, and sees that other nodes know before they are acknowledged. */
@Component
class CommittedChanges {

    private final RevisionTracker revisions;
    private final OtherNodes nodes;

    CommittedChanges(RevisionTracker revisions, OtherNodes nodes) {
        this.revisions = revisions;
        this.nodes = nodes;
    }

    @TransactionalEventListener
    void committed(RecordChangedEvent change) {
        revisions.committed(change.action() == EntryAction.WITHHELD);
    }

    @TransactionalEventListener
    void written(EntriesWrittenEvent entries) {
        nodes.awaitHearing();
    }
}
