package org.counterclaim.account;

/** Thrown if an identity provider does not vouch for a person, or its word cannot be trusted. */
final class ProviderRefusedException extends RuntimeException {

    ProviderRefusedException(String message) {
        super(message);
    }

    ProviderRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
