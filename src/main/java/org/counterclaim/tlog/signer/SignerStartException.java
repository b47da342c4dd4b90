package org.counterclaim.tlog.signer;

/** Thrown if a signer cannot start; the message tells the operator why. */
public final class SignerStartException extends RuntimeException {

    SignerStartException(String message) {
        super(message);
    }

    SignerStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
