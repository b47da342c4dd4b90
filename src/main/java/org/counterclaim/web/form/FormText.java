package org.counterclaim.web.form;

import java.util.Optional;
import java.util.regex.Pattern;

import org.counterclaim.core.InputText;

/** Checks and cleans text from forms. */
public final class FormText {

    /** Embeddings, overrides and isolates, which can affect text beyond their own: Unicode Standard Annex 9, section 2. */
    private static final Pattern TURNING = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    private FormText() {}

    /** Returns what is wrong with a text in a field, in words for the person who typed. */
    public static Optional<String> problem(String typed, FormField field) {
        int longest = field.longest();
        String text;
        try {
            text = InputText.clean(typed);
        } catch (IllegalArgumentException unkeepable) {
            return Optional.ofNullable(unkeepable.getMessage());
        }
        int length = text.codePointCount(0, text.length());
        if (length > longest) {
            return Optional.of("At most %,d characters fit in; these are %,d.".formatted(longest, length));
        }
        if (field.type() != FormField.Type.TEXT && field.type() != FormField.Type.LINES && text.indexOf('\n') >= 0) {
            return Optional.of("One line fits in. Take out the end of the line.");
        }
        return Optional.empty();
    }

    /** Returns the text as it is stored, without direction marks; empty if it cannot be stored. */
    public static String withoutDirectionMarks(String typed) {
        try {
            return InputText.clean(TURNING.matcher(typed).replaceAll(""));
        } catch (IllegalArgumentException unkeepable) {
            return "";
        }
    }

    /** Returns the text without control characters and unpaired surrogates, which a draft cannot hold. */
    static String keepable(String typed) {
        return typed.codePoints()
                .filter(c -> (c >= ' ' || c == '\n' || c == '\t') && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /** Whether a text has visible characters. */
    public static boolean isVisible(String typed) {
        return typed.codePoints()
                .anyMatch(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && Character.getType(c) != Character.FORMAT);
    }
}
