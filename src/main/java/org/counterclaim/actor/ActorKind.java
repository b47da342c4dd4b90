package org.counterclaim.actor;

import jakarta.persistence.EnumeratedValue;

/** What an actor is. */
public enum ActorKind {
    /** A named human being. */
    PERSON("person"),
    /** A company, party, agency or other body that is not a government. */
    ORGANISATION("organisation"),
    /** A state or an organ that speaks for it. */
    GOVERNMENT("government"),
    /** A publisher of news. */
    OUTLET("outlet"),
    /** Somebody whom a voucher quotes without a name. */
    UNNAMED_SOURCE("unnamed source");

    @EnumeratedValue
    private final String word;

    ActorKind(String word) {
        this.word = word;
    }

    /** Returns the word for it in the database, in bundles and on pages. */
    @Override
    public String toString() {
        return word;
    }
}
