package org.counterclaim.tlog.signer;

/** Nobody signs now: the disk refuses, the process does not answer, or its answer is not one. */
public final class SignerUnavailableException extends RuntimeException {

    SignerUnavailableException(String message) {
        super(message);
    }

    SignerUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
