package org.counterclaim.desk;

import java.util.Optional;

import org.counterclaim.core.Text;

/** Text as a form takes it. */
final class Plain {

    private Plain() {}

    /** What is wrong with a text in a field, in words for who typed it. */
    static Optional<String> problem(String typed, Field field) {
        int longest = field.longest();
        String text;
        try {
            text = Text.clean(typed);
        } catch (IllegalArgumentException unkeepable) {
            return Optional.ofNullable(unkeepable.getMessage());
        }
        int length = text.codePointCount(0, text.length());
        if (length > longest) {
            return Optional.of("At most %,d characters fit in; these are %,d.".formatted(longest, length));
        }
        if (field.type() != Field.Type.TEXT && field.type() != Field.Type.LINES && text.indexOf('\n') >= 0) {
            return Optional.of("One line fits in. Take out the end of the line.");
        }
        return text.codePoints().filter(Plain::turnsText).boxed().findFirst().map(
                "The text holds an invisible mark that turns its direction (U+%04X). Delete it and try again."::formatted);
    }

    /** The text as it is kept; of what cannot be kept, nothing. */
    static String stoodIn(String typed) {
        try {
            return Text.clean(typed);
        } catch (IllegalArgumentException unkeepable) {
            return "";
        }
    }

    /** The text without control characters and halves of characters, which a draft does not hold. */
    static String keepable(String typed) {
        return typed.codePoints()
                .filter(c -> (c >= ' ' || c == '\n' || c == '\t') && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /** Whether there is anything to see of a text. */
    static boolean isVisible(String typed) {
        return typed.codePoints().anyMatch(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && Character.getType(c) != Character.FORMAT);
    }

    /** Embeddings, overrides and isolates, which can reach beyond the text: Unicode Standard Annex 9, section 2. */
    private static boolean turnsText(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }
}
