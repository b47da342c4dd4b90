package org.counterclaim.desk;

import java.io.Serial;

/** Nothing on record has the name that was typed, or more than one thing has; the message is for who typed it. */
final class UnresolvedNameException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    UnresolvedNameException(String message) {
        super(message);
    }
}
