package org.counterclaim.tlog.verifier;

/** Something could not be fetched, which says nothing of whether it is right. */
final class SiteUnreadableException extends RuntimeException {

    SiteUnreadableException(String message, Throwable cause) {
        super(message, cause);
    }
}
