package org.counterclaim.desk;

/** Thrown if no record, or more than one, has the typed name; the message is written for the person who typed it. */
final class UnresolvedNameException extends RuntimeException {

    UnresolvedNameException(String message) {
        super(message);
    }
}
