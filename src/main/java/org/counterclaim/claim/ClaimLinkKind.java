package org.counterclaim.claim;

import jakarta.persistence.EnumeratedValue;

/** The relation of one claim to another. */
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

    /** Returns the word for it in the database, in bundles and on pages. */
    @Override
    public String toString() {
        return word;
    }
}
