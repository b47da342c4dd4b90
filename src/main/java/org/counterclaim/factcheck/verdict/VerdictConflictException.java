package org.counterclaim.factcheck.verdict;

import java.io.Serial;

/** The claim, or its verdict, is not any more what the fact-checker had before them. */
final class VerdictConflictException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    VerdictConflictException() {
        super("The claim or its verdict has changed");
    }
}
