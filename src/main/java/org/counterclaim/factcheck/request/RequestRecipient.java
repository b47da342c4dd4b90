package org.counterclaim.factcheck.request;

/** The recipients of readers' requests, who can act on them. */
public enum RequestRecipient {
    /** Editors, who can correct the record. */
    DESK("desk", "Desk", "editors"),
    /** Fact-checkers, who judge it. */
    REVIEW("review", "Review queue", "fact-checkers");

    private final String word;
    private final String title;
    private final String readers;

    RequestRecipient(String word, String title, String readers) {
        this.word = word;
        this.title = title;
        this.readers = readers;
    }

    /** Returns the recipient whose pages are at a path. */
    static RequestRecipient at(String path) {
        return path.startsWith(DESK.path()) ? DESK : REVIEW;
    }

    /** Returns the first recipient of a kind of request. */
    static RequestRecipient of(RequestKind kind) {
        return kind == RequestKind.ERROR ? DESK : REVIEW;
    }

    /** Returns the recipient to whom a request can be handed over. */
    public RequestRecipient other() {
        return this == DESK ? REVIEW : DESK;
    }

    /** The path of its list. */
    public String path() {
        return "/" + word + "/requests";
    }

    /** Returns the name of the page above the list. */
    public String title() {
        return title;
    }

    /** Returns words for the recipients. */
    public String readers() {
        return readers;
    }

    /** The word for it in the database, and in addresses. */
    @Override
    public String toString() {
        return word;
    }
}
