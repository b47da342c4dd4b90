package org.counterclaim.capture;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.parser.Parser;

import org.counterclaim.core.InputText;

/** Makes text of a page plain. */
final class PageText {

    private static final int LONGEST_LINE = 500;
    private static final Pattern BREAK = Pattern.compile("</?(?:br|p|div|wbr)\\b[^<>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern STYLE = Pattern.compile(
            "</?(?:a|abbr|b|cite|em|font|i|mark|q|s|small|span|strong|sub|sup|u)\\b[^<>]*>", Pattern.CASE_INSENSITIVE);

    /** An entity that is left after a page's text was read: it was escaped twice. */
    private static final Pattern ENTITY =
            Pattern.compile("&(?:amp|quot|apos|lt|gt|nbsp|[lr][sd]quo|[mn]dash|hellip|#\\d{2,6}|#[xX][0-9a-fA-F]{2,5});");

    private PageText() {}

    /** One line of at most 500 characters. */
    static String line(String text) {
        return shortened(InputText.clean(printable(unescaped(text))), LONGEST_LINE);
    }

    /** The text of a string in JSON, where publishers leave HTML's entities and tags. Other words in angles stay. */
    static String ofMarkup(String text) {
        String decoded = text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
        return STYLE.matcher(BREAK.matcher(decoded).replaceAll(" ")).replaceAll("");
    }

    /** A paragraph on one line, at most so long. */
    static String paragraph(String text, int longest) {
        return shortened(InputText.clean(printable(unescaped(text))), longest);
    }

    /** What is left for comparing when case, spaces and punctuation do not count. */
    static String key(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private static String unescaped(String text) {
        return ENTITY.matcher(text).replaceAll(entity -> Matcher.quoteReplacement(Parser.unescapeEntities(entity.group(), false)));
    }

    /** Without characters that nobody sees or that cannot be kept, and with single spaces. */
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

    /** The joiners of scripts and emoji; the rest of their kind only hide or turn text. */
    private static void keepJoiner(StringBuilder kept, int c) {
        if (c == 0x200C || c == 0x200D) {
            kept.appendCodePoint(c);
        }
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : InputText.beginning(text, longest - 1);
    }
}
