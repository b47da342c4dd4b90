package org.counterclaim.core;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;

/** Cleans and shortens text that people type. */
public final class InputText {

    private static final int LONGEST_CHARACTER = 100;

    private InputText() {}

    /**
     * Returns the text without surrounding white space, in Unicode's composed form (NFC), with a line feed at the end of each line.
     *
     * @throws IllegalArgumentException for characters that PostgreSQL or XML cannot store: half a surrogate pair, and control characters
     *     (U+0000 to U+001F) other than tab and line ends; the message is written for the person who typed
     */
    public static String clean(String typed) {
        String text = typed.indexOf('\r') < 0 ? typed : typed.replace("\r\n", "\n").replace('\r', '\n');
        throwIfUnkeepable(text);
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    /**
     * Returns the text or, if it has more than {@code longest} characters (code points), its beginning followed by an ellipsis. It never
     * cuts through what people see as one character: a flag, a family of emoji, a letter with its accents (UAX 29, extended grapheme
     * clusters).
     */
    public static String beginning(String text, int longest) {
        if (text.codePointCount(0, text.length()) <= longest) {
            return text;
        }
        int most = text.offsetByCodePoints(0, longest);
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text.substring(0, Math.min(text.length(), most + LONGEST_CHARACTER)));
        int end = characters.isBoundary(most) ? most : characters.preceding(most);
        return text.substring(0, end > 0 ? end : most).strip() + "…";
    }

    /** The same, where the ellipsis is one of so many characters. */
    public static String fitting(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest ? text : beginning(text, longest - 1);
    }

    /** Whether {@link #clean} accepts the text. */
    public static boolean isKeepable(String typed) {
        try {
            clean(typed);
            return true;
        } catch (IllegalArgumentException unkeepable) {
            return false;
        }
    }

    /** Throws {@link IllegalArgumentException} if the text has characters that {@link #clean} refuses. */
    static void throwIfUnkeepable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if ((c < ' ' && c != '\n' && c != '\t') || Character.isSurrogate(c)) {
                throw new IllegalArgumentException(
                        "Character %d is a control character or half of one (U+%04X). Delete it and try again."
                                .formatted(text.codePointCount(0, i) + 1, (int) c));
            }
        }
    }
}
