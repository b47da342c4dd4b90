package org.counterclaim.actor;

import jakarta.persistence.EnumeratedValue;

/** Whether an actor's verbs are in the singular ("the ministry denies") or in the plural ("officials deny"). */
public enum GrammaticalNumber {
    SINGULAR("singular"),
    PLURAL("plural");

    @EnumeratedValue
    private final String word;

    GrammaticalNumber(String word) {
        this.word = word;
    }

    /** Returns the word for it in the database, in bundles and on pages. */
    @Override
    public String toString() {
        return word;
    }
}
