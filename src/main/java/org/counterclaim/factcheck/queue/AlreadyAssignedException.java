package org.counterclaim.factcheck.queue;

import java.io.Serial;

/** Somebody else is on the claim. */
final class AlreadyAssignedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient Assignment holder;

    AlreadyAssignedException(Assignment holder) {
        super(holder.name() + " is on it");
        this.holder = holder;
    }

    Assignment holder() {
        return holder;
    }
}
