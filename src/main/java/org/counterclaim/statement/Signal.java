package org.counterclaim.statement;

/** The state of a claim that follows from its statements alone. It is derived, and never replaces a fact-checker's verdict. */
public enum Signal {
    /** Somebody asserted it, and nobody has responded. */
    UNANSWERED,
    /** A standing statement is against it. */
    CONTESTED,
    /** Independent origins support it and nobody stands against it. */
    CORROBORATED,
    /** All who asserted it took it back. */
    RETRACTED;

    /** Returns the word for it on pages. */
    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
