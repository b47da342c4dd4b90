package org.counterclaim.reader.list;

import java.util.Locale;

/** A number that is counted no further than to 10,000, because nobody chooses by more. */
public record BoundedCount(int found) {

    /** The greatest number that is counted exactly. */
    public static final int MOST = 10_000;

    /** Whether there are more. */
    public boolean isMore() {
        return found > MOST;
    }

    /** Returns "1,234", or "more than 10,000". */
    @Override
    public String toString() {
        return isMore() ? "more than " + grouped(MOST) : grouped(found);
    }

    private static String grouped(int number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }
}
