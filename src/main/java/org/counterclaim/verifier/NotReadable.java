package org.counterclaim.verifier;

/** Something could not be fetched, which says nothing of whether it is right. */
final class NotReadable extends RuntimeException {

    NotReadable(String message, Throwable cause) {
        super(message, cause);
    }
}
