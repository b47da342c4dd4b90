package org.counterclaim.account;

/** Thrown if somebody whom an identity provider knows may not sign in; the message is written for them. */
final class SignInRefusedException extends RuntimeException {

    SignInRefusedException(String message) {
        super(message);
    }
}
