package org.counterclaim.tlog.signer;

/** A signer was not started, for a reason that whoever runs it can read and remove. */
public final class SignerStartException extends RuntimeException {

    SignerStartException(String message) {
        super(message);
    }

    SignerStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
