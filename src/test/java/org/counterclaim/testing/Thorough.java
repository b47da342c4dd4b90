package org.counterclaim.testing;

/**
 * How often a test that tries the same over and over does so: often enough for every day, or, with {@code -Dthorough}, as often as was
 * promised.
 */
public final class Thorough {

    private static final boolean IS_WANTED = System.getProperty("thorough") != null;

    private Thorough() {}

    /** Whether all is tried that can be. */
    public static boolean isWanted() {
        return IS_WANTED;
    }

    /** The first value every day, the second with {@code -Dthorough}. */
    public static <T> T or(T everyDay, T thorough) {
        return IS_WANTED ? thorough : everyDay;
    }
}
