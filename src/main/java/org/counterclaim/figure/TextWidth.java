package org.counterclaim.figure;

import java.text.BreakIterator;
import java.util.Locale;

/**
 * Estimates how wide text will be without knowing the reader's font. The table follows the widest of the usual sans
 * faces, so that with any other the text is shorter than the room kept for it.
 */
final class TextWidth {

    private static final String ELLIPSIS = "…";
    private static final double BOLD = 1.1;

    /** Hundredths of the font size for the characters from space to tilde. */
    private static final int[] ASCII = {
        32, 40, 46, 84, 64, 95, 78, 28, 39, 39, 50, 84, 32, 36, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84,
        84, 84, 53, 100, 69, 69, 70, 77, 63, 58, 78, 75, 30, 30, 66, 56, 86, 75, 79, 60, 79, 70, 64, 61, 73, 69, 99, 69,
        61, 69, 39, 34, 39, 84, 50, 50, 61, 64, 55, 64, 62, 35, 64, 64, 28, 28, 58, 28, 98, 64, 61, 64, 64, 41, 52, 39, 64,
        59, 82, 59, 59, 53, 64, 34, 64, 84
    };

    private TextWidth() {}

    static double of(String text, double size) {
        int sum = 0;
        for (int i = 0; i < text.length();) {
            int c = text.codePointAt(i);
            sum += hundredths(c);
            i += Character.charCount(c);
        }
        return sum * size / 100;
    }

    static double bold(String text, double size) {
        return of(text, size) * BOLD;
    }

    /** The text, or as much of it as fits with an ellipsis; empty when not even one character does. */
    static String cut(String text, double size, double room) {
        double left = room * 100 / size;
        double mark = hundredths(ELLIPSIS.charAt(0));
        int keep = 0;
        for (int i = 0; i < text.length();) {
            int c = text.codePointAt(i);
            left -= hundredths(c);
            if (left < 0) {
                return keep == 0 ? "" : text.substring(0, wholeCharacters(text, keep)).stripTrailing() + ELLIPSIS;
            }
            i += Character.charCount(c);
            if (left >= mark) {
                keep = i;
            }
        }
        return text;
    }

    static String cutBold(String text, double size, double room) {
        return cut(text, size, room / BOLD);
    }

    /** Whether the text holds letters written from right to left, or marks that turn the direction. */
    static boolean mayRunLeft(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x590 && (c <= 0x8ff || c == 0x200f || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069)
                    || (c >= 0xfb1d && c <= 0xfeff) || (c >= 0xd802 && c <= 0xd83a))) {
                return true;
            }
        }
        return false;
    }

    /** Steps back so that nothing that people see as one character is cut: UAX 29, extended grapheme clusters. */
    private static int wholeCharacters(String text, int end) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int at = characters.isBoundary(end) ? end : characters.preceding(end);
        return at == 0 ? end : at;
    }

    private static int hundredths(int c) {
        if (c < 0x7f) {
            return c < ' ' ? 32 : ASCII[c - ' '];
        }
        if (c < 0x300) {
            return 66;
        }
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            case Character.OTHER_SYMBOL, Character.SURROGATE -> 130;
            default -> isWide(c) ? 105 : wideOrUsual(c);
        };
    }

    /** East Asian scripts and whatever lies beyond the first plane. */
    private static boolean isWide(int c) {
        boolean asian = c >= 0x1100 && c < 0xfb00 && (c < 0x1200 || c >= 0x2e80);
        return asian || c > 0xffff;
    }

    private static int wideOrUsual(int c) {
        return c >= 0x2010 && c <= 0x201f ? 55 : c == 0x2026 ? 100 : 75;
    }
}
