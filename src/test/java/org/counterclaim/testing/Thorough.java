package org.counterclaim.testing;

/** How often a test repeats itself: often enough for every day or, with {@code -Dthorough}, as often as was promised. */
public final class Thorough {

    private static final boolean IS_WANTED = System.getProperty("thorough") != null;

    private Thorough() {}

    /** Whether everything is to be tried. */
    public static boolean isWanted() {
        return IS_WANTED;
    }

    /** Returns the first value every day, the second with {@code -Dthorough}. */
    public static <T> T or(T everyDay, T thorough) {
        return IS_WANTED ? thorough : everyDay;
    }
}
