package org.counterclaim.desk.merging;

import java.io.Serial;
import java.util.Map;

/** One of two records has changed since somebody looked at what merging them would do. */
final class OutdatedMergeException extends RuntimeException {

    /** What is wrong with a form that was sent too late. */
    static final Map<String, String> PROBLEM = Map.of("",
            "Something changed while you looked at this. What would happen now stands below: look again, then send it again.");

    @Serial
    private static final long serialVersionUID = 1;

    OutdatedMergeException() {
        super("A record has changed");
    }
}
