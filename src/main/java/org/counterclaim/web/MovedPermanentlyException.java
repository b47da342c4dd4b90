package org.counterclaim.web;

import java.io.Serial;

/** The record has another address now; who asks for it is sent there for good. */
public final class MovedPermanentlyException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final String to;

    private MovedPermanentlyException(String to) {
        super("moved to " + to);
        this.to = to;
    }

    /** Where it is now. */
    public String to() {
        return to;
    }

    /**
     * Goes on only at the record's present address.
     *
     * @throws MovedPermanentlyException if this is not it
     */
    public static void unless(boolean isPresentAddress, String present) {
        if (!isPresentAddress) {
            throw new MovedPermanentlyException(present);
        }
    }
}
