package org.counterclaim.capture;

/** Thrown if nothing could be posted or no answer came. The message says why in one sentence, without an address's path. */
public final class UnansweredPostException extends Exception {

    UnansweredPostException(String reason) {
        super(reason);
    }

    /** Records no stack trace: a receiver that does not answer is not a bug. */
    @Override
    public Throwable fillInStackTrace() {
        return this;
    }
}
