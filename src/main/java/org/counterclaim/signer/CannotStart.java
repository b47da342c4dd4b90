package org.counterclaim.signer;

/** A signer was not started, for a reason that whoever runs it can read and remove. */
public final class CannotStart extends RuntimeException {

    CannotStart(String message) {
        super(message);
    }

    CannotStart(String message, Throwable cause) {
        super(message, cause);
    }
}
