package org.counterclaim.history.takedown;

import java.io.Serial;

/** What is on record has changed since somebody looked at where the words stand. */
final class TakedownOutdatedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private TakedownOutdatedException() {
        super("The record has changed");
    }

    /** Throws one unless it is so. */
    static void unless(boolean isSo) {
        if (!isSo) {
            throw new TakedownOutdatedException();
        }
    }
}
