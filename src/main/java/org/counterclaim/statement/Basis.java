package org.counterclaim.statement;

import jakarta.persistence.EnumeratedValue;

/** How the speaker claims to know. */
public enum Basis {
    /** They saw or heard it themselves. */
    WITNESSED("witnessed"),
    /** They have it from a document. */
    DOCUMENT("document"),
    /** Somebody told them. */
    TOLD("told"),
    /** They conclude it. */
    INFERRED("inferred"),
    /** They do not say. */
    NOT_STATED("not stated");

    @EnumeratedValue
    private final String word;

    Basis(String word) {
        this.word = word;
    }

    /** Returns the word for it in the database, in bundles and on pages. */
    @Override
    public String toString() {
        return word;
    }
}
