package org.counterclaim.reader.timeline;

/** What has a lane of its own in a story's figure. */
public enum LaneGrouping {
    /** Each actor. */
    ACTOR("actor"),
    /** Each claim. */
    CLAIM("claim");

    private final String word;

    LaneGrouping(String word) {
        this.word = word;
    }

    /** The word for it in addresses. */
    @Override
    public String toString() {
        return word;
    }
}
