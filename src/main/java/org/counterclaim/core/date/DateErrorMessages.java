package org.counterclaim.core.date;

import java.util.List;
import java.util.regex.Pattern;

import org.counterclaim.core.InputText;
import org.counterclaim.core.date.FuzzyDate.InvalidDateException;

/** Messages for text that is not a date: what was not understood, and which forms work. */
final class DateErrorMessages {

    private static final String TRY = " Try “11 October 2022”, “about April 2021” or “2022-10-11”.";
    private static final String BEGINNING = "Not a date yet: ";
    private static final Pattern SPACE = Pattern.compile("[\\h\\n]");
    private static final int QUOTED = 40;

    private DateErrorMessages() {}

    static InvalidDateException of(String typed) {
        return because(typed, "was not understood");
    }

    /** Returns the exception for a reason, which continues a sentence that begins with the quoted text and has no full stop. */
    static InvalidDateException because(String typed, String reason) {
        return new InvalidDateException(BEGINNING + "“" + quoted(typed) + "” " + reason + "." + TRY, reason, List.of(), false);
    }

    /** Returns an exception with the same reason that quotes what was typed instead of the cleaned text. */
    static InvalidDateException of(String typed, InvalidDateException refused) {
        return because(typed, refused.reason());
    }

    /**
     * Asks which of several dates is meant.
     *
     * @param why what else is wrong with the text, in words that continue the sentence; empty if nothing is
     * @param choices texts that each mean one of them
     * @param counted whether the text was counted from a day
     */
    static InvalidDateException choice(String typed, String why, List<String> choices, boolean counted) {
        String all = String.join(", ", choices.subList(0, choices.size() - 1)) + " or " + choices.getLast();
        String reason = why.isEmpty() ? "could be " + all : why + ". It could be " + all;
        return new InvalidDateException(BEGINNING + "“" + quoted(typed) + "” " + reason + ". Choose one.", reason, choices, counted);
    }

    static InvalidDateException empty() {
        return new InvalidDateException(BEGINNING + "nothing was typed." + TRY, "is empty", List.of(), false);
    }

    static InvalidDateException tooLong() {
        String reason = "has more than " + FuzzyDate.LONGEST + " characters";
        return new InvalidDateException(BEGINNING + "it " + reason + "." + TRY, reason, List.of(), false);
    }

    /** Returns the text cleaned by {@link InputText#clean}, on one line. */
    static String clean(String typed) {
        try {
            return SPACE.matcher(InputText.clean(typed)).replaceAll(" ").strip();
        } catch (IllegalArgumentException unprintable) {
            throw new InvalidDateException(BEGINNING + unprintable.getMessage() + TRY, "cannot be kept", List.of(), false);
        }
    }

    private static String quoted(String typed) {
        StringBuilder shown = new StringBuilder();
        typed.codePoints().limit(QUOTED + 1L).map(DateErrorMessages::printable).forEach(shown::appendCodePoint);
        return InputText.beginning(shown.toString(), QUOTED);
    }

    private static int printable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.FORMAT, Character.LINE_SEPARATOR -> 0xFFFD;
            default -> character;
        };
    }
}
