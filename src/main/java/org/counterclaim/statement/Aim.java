package org.counterclaim.statement;

import jakarta.persistence.EnumeratedValue;

/** What a denial or dispute is aimed at. */
public enum Aim {
    /** "It is not so." */
    SUBSTANCE("substance"),
    /** "I never said that." */
    ATTRIBUTION("attribution");

    @EnumeratedValue
    private final String word;

    Aim(String word) {
        this.word = word;
    }

    /** Returns the word for it in the database, in bundles and on pages. */
    @Override
    public String toString() {
        return word;
    }
}
