package org.counterclaim.statement;

/** What the statements on a claim show by themselves. It is derived, and never replaces a fact-checker's verdict. */
public enum Signal {
    /** Asserted, and nobody has responded. */
    UNANSWERED,
    /** Somebody stands against it. */
    CONTESTED,
    /** Independent origins support it and nobody stands against it. */
    CORROBORATED,
    /** All who asserted it took it back. */
    RETRACTED;

    /** The word for it on pages. */
    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
