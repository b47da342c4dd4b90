package org.counterclaim.review;

import java.io.Serial;

/** Somebody else is on the claim. */
final class AssignmentHeld extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient Assignment holder;

    AssignmentHeld(Assignment holder) {
        super(holder.name() + " is on it");
        this.holder = holder;
    }

    Assignment holder() {
        return holder;
    }
}
