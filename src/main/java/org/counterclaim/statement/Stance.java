package org.counterclaim.statement;

import jakarta.persistence.EnumeratedValue;

/** The position that an actor takes on a claim in a statement. */
public enum Stance {
    /** Says that it is so. */
    ASSERTS("asserts", Side.FOR),
    /** Backs somebody else's assertion. */
    SUPPORTS("supports", Side.FOR),
    /** Says that it is not so, or was never said, about a matter of their own. */
    DENIES("denies", Side.AGAINST),
    /** Contradicts it without being the one concerned. */
    DISPUTES("disputes", Side.AGAINST),
    /** Holds that it is true only in part or under conditions. */
    QUALIFIES("qualifies", Side.NEITHER),
    /** Takes back what they said before. */
    RETRACTS("retracts", Side.NEITHER),
    /** Was asked, and would not say. */
    DECLINES("declines to comment", Side.NONE),
    /** Passes it on without taking a side. */
    REPORTS("reports", Side.NONE);

    /** The side of a claim on which a stance puts its speaker. */
    public enum Side {
        /** Behind the claim. */
        FOR,
        /** Against the claim. */
        AGAINST,
        /** A position of its own. */
        NEITHER,
        /** No position: the statement never stands for its speaker. */
        NONE
    }

    @EnumeratedValue
    private final String word;
    private final Side side;

    Stance(String word, Side side) {
        this.word = word;
        this.side = side;
    }

    /** Returns the side on which this stance puts its speaker. */
    public Side side() {
        return side;
    }

    /** Returns the name of its mark in figures and style sheets: the first word of the stance. */
    public String mark() {
        return word.split(" ", 2)[0];
    }

    /** Returns the word for it in the database, in bundles and on pages. */
    @Override
    public String toString() {
        return word;
    }
}
