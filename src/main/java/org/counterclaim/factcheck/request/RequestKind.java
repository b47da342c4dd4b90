package org.counterclaim.factcheck.request;

/** What a reader asks for. */
public enum RequestKind {
    /** That a fact-checker look at the claim. */
    CHECK("check", "Asks for a check"),
    /** That an error in what the site says about a record be put right. */
    ERROR("error", "Reports an error");

    private final String word;
    private final String title;

    RequestKind(String word, String title) {
        this.word = word;
        this.title = title;
    }

    /** What a reader does who asks for it, in words. */
    public String title() {
        return title;
    }

    /** The word for it in the database and in forms. */
    @Override
    public String toString() {
        return word;
    }
}
