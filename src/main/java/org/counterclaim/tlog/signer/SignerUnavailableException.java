package org.counterclaim.tlog.signer;

/** Thrown if nothing can be signed now: the disk fails, or the process does not answer or answers nonsense. */
public final class SignerUnavailableException extends RuntimeException {

    SignerUnavailableException(String message) {
        super(message);
    }

    SignerUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
