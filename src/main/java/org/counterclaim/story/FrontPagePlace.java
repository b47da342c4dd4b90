package org.counterclaim.story;

import jakarta.persistence.EnumeratedValue;

/** The place of a pinned story on the front page, before all stories that are not pinned. */
public enum FrontPagePlace {
    FIRST("first"),
    SECOND("second"),
    THIRD("third"),
    FOURTH("fourth"),
    FIFTH("fifth"),
    SIXTH("sixth");

    @EnumeratedValue
    private final String word;

    FrontPagePlace(String word) {
        this.word = word;
    }

    /** Returns the word for it in the database, in bundles and on pages. */
    @Override
    public String toString() {
        return word;
    }
}
