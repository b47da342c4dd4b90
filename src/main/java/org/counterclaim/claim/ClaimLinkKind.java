package org.counterclaim.claim;

import jakarta.persistence.EnumeratedValue;

/** How one claim bears on another. */
public enum ClaimLinkKind {
    /** Both cannot be true. */
    CONTRADICTS("contradicts"),
    /** It is one part of the other claim. */
    PART_OF("part of");

    @EnumeratedValue
    private final String word;

    ClaimLinkKind(String word) {
        this.word = word;
    }

    /** The word for it in the database, in bundles and on pages. */
    @Override
    public String toString() {
        return word;
    }
}
