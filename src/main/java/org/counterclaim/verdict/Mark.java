package org.counterclaim.verdict;

import jakarta.persistence.EnumeratedValue;

/** A fact-checker's finding on a claim. A claim without a verdict is unverified. */
public enum Mark {
    /** The evidence shows that it is so. */
    CONFIRMED("confirmed"),
    /** Sources that should know contradict each other, and the evidence does not settle it. */
    DISPUTED("disputed"),
    /** The evidence shows that it is not so. */
    REFUTED("refuted"),
    /** It was checked, and there is not enough to say either way. */
    UNPROVEN("unproven"),
    /** An earlier verdict is taken back; nothing is put in its place. */
    WITHDRAWN("withdrawn");

    @EnumeratedValue
    private final String word;

    Mark(String word) {
        this.word = word;
    }

    /** Returns the word for it in the database, in bundles and on pages. */
    @Override
    public String toString() {
        return word;
    }
}
