package org.counterclaim.core;

/** Nouns beside a number. */
public final class PluralWords {

    private PluralWords() {}

    /** A number with a noun whose plural ends in "s": "1 claim", "0 claims", "10 claims". */
    public static String count(long number, String noun) {
        return count(number, noun, noun + "s");
    }

    /** The same with any plural: "1 entry", "2 entries". */
    public static String count(long number, String one, String many) {
        return number + " " + noun(number, one, many);
    }

    /** The noun alone, in the form that a number asks for. */
    public static String noun(long number, String one, String many) {
        return number == 1 ? one : many;
    }
}
