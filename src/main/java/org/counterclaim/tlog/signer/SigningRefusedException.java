package org.counterclaim.tlog.signer;

import java.util.OptionalLong;

/** Thrown if the signer refuses a checkpoint; nothing has changed. */
public final class SigningRefusedException extends RuntimeException {

    /** Why. */
    public enum Reason {

        /** It belongs to another log. */
        OTHER_LOG,

        /** The request does not start from the last checkpoint: ask for that one, and request again from there. */
        OTHER_LAST,

        /** It is smaller than the last one, of the same size with another root, or its proof does not hold. */
        NOT_CONTINUED,

        /** The signer should go back, but its last checkpoint is another one, or its operator has not allowed it. */
        LOSS_NOT_ACCEPTED
    }

    private final Reason reason;
    private final transient OptionalLong lastSize;

    SigningRefusedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
        this.lastSize = OptionalLong.empty();
    }

    private SigningRefusedException(long lastSize) {
        super("the last checkpoint has the size " + lastSize);
        this.reason = Reason.OTHER_LAST;
        this.lastSize = OptionalLong.of(lastSize);
    }

    static SigningRefusedException otherLast(long lastSize) {
        return new SigningRefusedException(lastSize);
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** Returns the size of the last checkpoint for {@link Reason#OTHER_LAST}; otherwise empty. */
    public OptionalLong lastSize() {
        return lastSize;
    }
}
