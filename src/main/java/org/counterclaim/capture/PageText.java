package org.counterclaim.capture;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.parser.Parser;

import org.counterclaim.core.InputText;

/** Turns text of a page into plain text. */
final class PageText {

    private static final int LONGEST_LINE = 500;
    private static final Pattern BREAK = Pattern.compile("</?(?:br|p|div|wbr)\\b[^<>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern STYLE = Pattern.compile(
            "</?(?:a|abbr|b|cite|em|font|i|mark|q|s|small|span|strong|sub|sup|u)\\b[^<>]*>", Pattern.CASE_INSENSITIVE);

    /** An entity left after parsing, because it was escaped twice. */
    private static final Pattern ENTITY =
            Pattern.compile("&(?:amp|quot|apos|lt|gt|nbsp|[lr][sd]quo|[mn]dash|hellip|#\\d{2,6}|#[xX][0-9a-fA-F]{2,5});");

    private PageText() {}

    /** Returns one line of at most 500 characters. */
    static String line(String text) {
        return shortened(InputText.clean(printable(unescaped(text))), LONGEST_LINE);
    }

    /**
     * Returns the text of a JSON string without the HTML entities and tags that publishers leave there. Other words in angle brackets stay.
     */
    static String ofMarkup(String text) {
        String decoded = text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
        return STYLE.matcher(BREAK.matcher(decoded).replaceAll(" ")).replaceAll("");
    }

    /** Returns a paragraph on one line, cut to a length. */
    static String paragraph(String text, int longest) {
        return shortened(InputText.clean(printable(unescaped(text))), longest);
    }

    /** Returns a key for comparing texts without case, spaces and punctuation. */
    static String key(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private static String unescaped(String text) {
        return ENTITY.matcher(text).replaceAll(entity -> Matcher.quoteReplacement(Parser.unescapeEntities(entity.group(), false)));
    }

    /** Removes invisible characters and those that cannot be stored, and collapses spaces. */
    private static String printable(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (Character.getType(c)) {
                case Character.CONTROL, Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> {
                    if (!kept.isEmpty() && kept.charAt(kept.length() - 1) != ' ') {
                        kept.append(' ');
                    }
                }
                case Character.SURROGATE -> kept.append('\uFFFD');
                case Character.FORMAT -> keepJoiner(kept, c);
                default -> kept.appendCodePoint(c);
            }
        });
        return kept.toString();
    }

    /** Keeps the joiners of scripts and emoji; other such characters only hide or reorder text. */
    private static void keepJoiner(StringBuilder kept, int c) {
        if (c == 0x200C || c == 0x200D) {
            kept.appendCodePoint(c);
        }
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : InputText.beginning(text, longest - 1);
    }
}
