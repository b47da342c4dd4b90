package org.counterclaim.web;

import java.io.Serial;

/** The record has another address now; who asks for it is sent there for good. */
public final class MovedPermanentlyException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final String to;

    /** @param to a path of this site */
    public MovedPermanentlyException(String to) {
        super("moved to " + to);
        this.to = to;
    }

    /** Where it is now. */
    public String to() {
        return to;
    }

    /**
     * Goes on only at a record's present address.
     *
     * @param asked the slug in the address that was asked for
     * @param present the record's slug
     * @param to the page's present address
     * @throws MovedPermanentlyException if the slugs differ
     */
    public static void throwIfMoved(String asked, String present, String to) {
        if (!asked.equals(present)) {
            throw new MovedPermanentlyException(to);
        }
    }
}
