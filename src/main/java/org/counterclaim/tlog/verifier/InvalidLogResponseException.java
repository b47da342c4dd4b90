package org.counterclaim.tlog.verifier;

/** The site answers, but not with what its log must have. */
final class InvalidLogResponseException extends RuntimeException {

    InvalidLogResponseException(String message) {
        super(message);
    }
}
