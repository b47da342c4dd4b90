package org.counterclaim.interchange.following;

import java.util.Locale;

/** How often news are mailed. */
enum FollowPace {
    /** When there are some. */
    AT_ONCE("at once", "At once", "A mail when something is new; several changes within minutes come in one"),
    /** In a digest of everything that the reader follows so. */
    DAILY("once a day", "Once a day", "One mail for everything that you follow so, if anything is new");

    private final String words;
    private final String title;
    private final String explanation;

    FollowPace(String words, String title, String explanation) {
        this.words = words;
        this.title = title;
        this.explanation = explanation;
    }

    static FollowPace of(boolean isDaily) {
        return isDaily ? DAILY : AT_ONCE;
    }

    /** Returns the words for it in a sentence. */
    public String words() {
        return words;
    }

    /** Returns the words for it beside a button. */
    public String title() {
        return title;
    }

    /** Returns what it means. */
    public String explanation() {
        return explanation;
    }

    /** Returns the other one. */
    public FollowPace other() {
        return this == DAILY ? AT_ONCE : DAILY;
    }

    /** Returns the word for it in forms. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
