package org.counterclaim.verifier;

/** The site answers, but not with what its log must have. */
final class NotServed extends RuntimeException {

    NotServed(String message) {
        super(message);
    }
}
