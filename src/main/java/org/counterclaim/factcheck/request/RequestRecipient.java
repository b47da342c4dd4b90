package org.counterclaim.factcheck.request;

/** Who reads what readers ask for: whoever can do something about it. */
public enum RequestRecipient {
    /** Editors, who can mend what is on record. */
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

    /** Where somebody is who asks for a path. */
    static RequestRecipient at(String path) {
        return path.startsWith(DESK.path()) ? DESK : REVIEW;
    }

    /** Where a request of a kind goes first. */
    static RequestRecipient of(RequestKind kind) {
        return kind == RequestKind.ERROR ? DESK : REVIEW;
    }

    /** The place that one can hand a request over to. */
    public RequestRecipient other() {
        return this == DESK ? REVIEW : DESK;
    }

    /** The path of its list. */
    public String path() {
        return "/" + word + "/requests";
    }

    /** What the page above the list is called. */
    public String title() {
        return title;
    }

    /** Who reads it, in words. */
    public String readers() {
        return readers;
    }

    /** The word for it in the database, and in addresses. */
    @Override
    public String toString() {
        return word;
    }
}
