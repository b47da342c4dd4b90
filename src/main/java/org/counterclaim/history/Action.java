package org.counterclaim.history;

import jakarta.persistence.EnumeratedValue;

/** What was done to a record. */
public enum Action {
    /** It came on record. */
    CREATED("created"),
    /** Its content changed. */
    CHANGED("changed"),
    /** Its slug, and so its address, changed. */
    RENAMED("renamed");

    @EnumeratedValue
    private final String word;

    Action(String word) {
        this.word = word;
    }

    /** The word for it in the database, in bundles and on pages. */
    @Override
    public String toString() {
        return word;
    }
}
