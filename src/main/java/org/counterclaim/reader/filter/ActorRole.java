package org.counterclaim.reader.filter;

/** How an actor takes part in a claim. */
public enum ActorRole {
    /** Makes a statement on it. */
    SPEAKS("speaks", "speaks"),
    /** Is one whom it is about. */
    NAMED("named", "is spoken of"),
    /** Passes a statement on it on by hearsay. */
    RELAYS("relays", "passes it on");

    private final String word;
    private final String label;

    ActorRole(String word, String label) {
        this.word = word;
        this.label = label;
    }

    /** Returns what the actor does: "is spoken of". */
    public String label() {
        return label;
    }

    /** Returns the word for it in addresses. */
    @Override
    public String toString() {
        return word;
    }
}
