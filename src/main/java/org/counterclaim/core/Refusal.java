package org.counterclaim.core;

import org.counterclaim.core.FuzzyDate.NotADate;

/** Words for text that is not a date: what was not understood, and forms that work. */
final class Refusal {

    private static final String TRY = " Try “11 October 2022”, “about April 2021” or “2022-10-11”.";
    private static final int QUOTED = 40;

    private Refusal() {}

    static NotADate of(String typed) {
        return because(typed, "was not understood");
    }

    /** The reason continues a sentence that begins with the quoted text, and has no full stop. */
    static NotADate because(String typed, String reason) {
        return new NotADate("Not a date yet: “" + quoted(typed) + "” " + reason + "." + TRY);
    }

    static NotADate empty() {
        return new NotADate("Not a date yet: nothing was typed." + TRY);
    }

    static NotADate tooLong() {
        return new NotADate("Not a date yet: it has more than " + FuzzyDate.LONGEST + " characters." + TRY);
    }

    /** The text as {@link Text#clean} keeps it, on one line. */
    static String clean(String typed) {
        try {
            return Text.clean(typed).replace('\n', ' ').replace('\t', ' ');
        } catch (IllegalArgumentException unprintable) {
            throw new NotADate("Not a date yet: " + unprintable.getMessage() + TRY);
        }
    }

    private static String quoted(String typed) {
        StringBuilder shown = new StringBuilder();
        typed.codePoints().limit(QUOTED).map(Refusal::printable).forEach(shown::appendCodePoint);
        return typed.codePointCount(0, typed.length()) > QUOTED ? shown + "…" : shown.toString();
    }

    private static int printable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.FORMAT, Character.LINE_SEPARATOR -> 0xFFFD;
            default -> character;
        };
    }
}
