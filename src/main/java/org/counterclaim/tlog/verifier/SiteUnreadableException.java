package org.counterclaim.tlog.verifier;

/** Thrown if something could not be fetched, so that it is unknown whether it is right. */
final class SiteUnreadableException extends RuntimeException {

    SiteUnreadableException(String message, Throwable cause) {
        super(message, cause);
    }
}
