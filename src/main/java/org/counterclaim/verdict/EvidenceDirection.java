package org.counterclaim.verdict;

import jakarta.persistence.EnumeratedValue;

/** Which way a piece of evidence points. */
public enum EvidenceDirection {
    /** It speaks for the claim. */
    FOR("for"),
    /** It speaks against the claim. */
    AGAINST("against");

    @EnumeratedValue
    private final String word;

    EvidenceDirection(String word) {
        this.word = word;
    }

    /** Returns the words on pages: "for the claim". */
    public String words() {
        return word + " the claim";
    }

    /** Returns the word for it in the database and in bundles. */
    @Override
    public String toString() {
        return word;
    }
}
