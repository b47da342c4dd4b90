package org.counterclaim.account;

import org.jspecify.annotations.Nullable;

/** Thrown if an identity provider does not answer, or not in a way that says anything about the person. */
final class ProviderUnavailableException extends RuntimeException {

    ProviderUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
