package org.counterclaim.desk;

import java.io.Serial;

/** Thrown if no record, or more than one, has the typed name; the message is written for the person who typed it. */
final class UnresolvedNameException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    UnresolvedNameException(String message) {
        super(message);
    }
}
