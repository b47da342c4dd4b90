package org.counterclaim.tlog.verifier;

/** Thrown if the site answers with something that a log cannot contain. */
final class InvalidLogResponseException extends RuntimeException {

    InvalidLogResponseException(String message) {
        super(message);
    }
}
