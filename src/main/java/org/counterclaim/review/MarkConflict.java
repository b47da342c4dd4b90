package org.counterclaim.review;

import java.io.Serial;

/** The claim, or its verdict, is not any more what the fact-checker had before them. */
final class MarkConflict extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    MarkConflict() {
        super("The claim or its verdict has changed");
    }
}
