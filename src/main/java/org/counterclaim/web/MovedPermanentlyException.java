package org.counterclaim.web;

/** Thrown if the record has another address now; the answer is a permanent redirect. */
public final class MovedPermanentlyException extends RuntimeException {

    private final String to;

    /** @param to a path of this site */
    public MovedPermanentlyException(String to) {
        super("moved to " + to);
        this.to = to;
    }

    /** Returns the present address. */
    public String to() {
        return to;
    }

    /**
     * Throws if the record was asked for at a former address.
     *
     * @param asked the slug in the request
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
