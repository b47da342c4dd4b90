package org.counterclaim.tlog.signer;

import java.util.OptionalLong;

/** A checkpoint was refused; nothing has changed. */
public final class SigningRefusedException extends RuntimeException {

    /** Why. */
    public enum Reason {

        /** It is of another log. */
        OTHER_LOG,

        /** The offer begins at another size than that of the last checkpoint: ask for that, and offer again from there. */
        OTHER_LAST,

        /** It is smaller than the last one, of the same size with another root, or its proof does not hold. */
        NOT_CONTINUED,

        /** It is to go back behind its last checkpoint, and that is another one, or its operator has not said so. */
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

    /** How many leaves the last checkpoint has, with {@link Reason#OTHER_LAST}; otherwise empty. */
    public OptionalLong lastSize() {
        return lastSize;
    }
}
