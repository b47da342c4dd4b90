package org.counterclaim.factcheck.request;

/** The kinds of readers' requests. */
public enum RequestKind {
    /** A fact-checker should check the claim. */
    CHECK("check", "Asks for a check"),
    /** An error about a record should be corrected. */
    ERROR("error", "Reports an error");

    private final String word;
    private final String title;

    RequestKind(String word, String title) {
        this.word = word;
        this.title = title;
    }

    /** Returns words for it, with the reader as subject. */
    public String title() {
        return title;
    }

    /** The word for it in the database and in forms. */
    @Override
    public String toString() {
        return word;
    }
}
