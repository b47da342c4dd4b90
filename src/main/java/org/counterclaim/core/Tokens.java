package org.counterclaim.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words, numbers and marks of a typed date, in lower case. Commas, brackets and full stops after words are dropped;
 * every dash is "-". A number keeps its ending ("3rd", "1980s") and a time of day is one token ("23:20:30").
 */
final class Tokens {

    private static final Pattern DASH = Pattern.compile("[\\p{Pd}\u2212]");
    private static final Pattern APOSTROPHE = Pattern.compile("['’]");
    private static final Pattern PUNCTUATION = Pattern.compile("[.,()]+(?!\\d)");

    private final List<String> tokens = new ArrayList<>();
    private final String text;
    private int at;

    Tokens(String typed) {
        text = typed.toLowerCase(Locale.ROOT)
                .transform(lower -> DASH.matcher(lower).replaceAll("-"))
                .transform(lower -> APOSTROPHE.matcher(lower).replaceAll(""))
                .transform(lower -> PUNCTUATION.matcher(lower).replaceAll(" "));
        int start = 0;
        while (start < text.length()) {
            start = add(start);
        }
    }

    private int add(int start) {
        char c = text.charAt(start);
        if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == ',' || c == '(') {
            return start + 1;
        }
        int end = start + 1;
        if (isDigit(c)) {
            end = endOfNumber(start);
        } else if (Character.isLetter(c)) {
            while (end < text.length() && Character.isLetter(text.charAt(end))) {
                end++;
            }
        }
        tokens.add(text.substring(start, end));
        return end < text.length() && Character.isLetter(c) && text.charAt(end) == '.' ? end + 1 : end;
    }

    private int endOfNumber(int start) {
        int end = start;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        if (end < text.length() && text.charAt(end) == ':') {
            while (end < text.length() && (isDigit(text.charAt(end)) || ":.".indexOf(text.charAt(end)) >= 0)) {
                end++;
            }
            return end;
        }
        for (String ending : List.of("st", "nd", "rd", "th", "s")) {
            int after = end + ending.length();
            if (text.startsWith(ending, end) && (after == text.length() || !Character.isLetter(text.charAt(after)))) {
                return after;
            }
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    boolean atEnd() {
        return at >= tokens.size();
    }

    /** The next token, or the one further on; empty past the end. */
    String peek(int further) {
        return at + further < tokens.size() ? tokens.get(at + further) : "";
    }

    String next() {
        String token = peek(0);
        at++;
        return token;
    }

    /** Where reading stands, to come back to with {@link #back}. */
    int mark() {
        return at;
    }

    void back(int mark) {
        at = mark;
    }

    /** Takes the first of the phrases that comes next, and says whether one did. */
    boolean take(String... phrases) {
        for (String phrase : phrases) {
            int end = endOf(phrase);
            if (end > 0) {
                at = end;
                return true;
            }
        }
        return false;
    }

    /** Where the phrase ends if it comes next; 0 where it does not. Splits nothing: this is tried for every phrase there is. */
    private int endOf(String phrase) {
        int end = at;
        for (int start = 0; start < phrase.length(); end++) {
            int space = phrase.indexOf(' ', start);
            int stop = space < 0 ? phrase.length() : space;
            String token = end < tokens.size() ? tokens.get(end) : "";
            if (token.length() != stop - start || !phrase.startsWith(token, start)) {
                return 0;
            }
            start = stop + 1;
        }
        return end;
    }

    /** The number of a token of 1 to 9 digits, with or without "st", "nd", "rd" or "th"; -1 for other tokens. */
    static int number(String token) {
        int digits = 0;
        while (digits < token.length() && isDigit(token.charAt(digits))) {
            digits++;
        }
        boolean other = digits == 0 || digits > 9 || !List.of("", "st", "nd", "rd", "th").contains(token.substring(digits));
        return other ? -1 : Integer.parseInt(token.substring(0, digits));
    }
}
