package org.counterclaim.signer;

/** Nobody signs now: the disk refuses, the process does not answer, or its answer is not one. */
public final class SignerUnavailable extends RuntimeException {

    SignerUnavailable(String message) {
        super(message);
    }

    SignerUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
