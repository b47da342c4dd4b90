package org.counterclaim.merging;

import java.io.Serial;

/** One of two records has changed since somebody looked at what merging them would do. */
final class Outdated extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    Outdated() {
        super("A record has changed");
    }
}
