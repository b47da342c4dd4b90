package org.counterclaim.core.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words, numbers and marks of a typed date, in lower case. Brackets, quotation marks, commas and full stops are dropped, but the
 * positions of commas are remembered; a dash between spaces is "-". A date or time of digits is one token ("2022-10-03", "3/10/22",
 * "14:30"), and a number keeps its ending ("3rd", "1980s") and the apostrophe of a short year ("'22", "'90s").
 */
final class DateTokens {

    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final Pattern APOSTROPHES = Pattern.compile("[‘’ʼ‛`´′]");
    private static final Pattern SILENT_APOSTROPHE = Pattern.compile("(?<=[\\p{L}\\d])'|'(?!\\d\\ds?(?![\\p{L}\\d]))");
    private static final Pattern HYPHENS = Pattern.compile("[\u2010\u2011]");
    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\u2212&&[^-]]");
    private static final Pattern DAY_AND_TIME = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)t(?=\\d\\d:)");
    private static final Pattern SPACED_NUMBERS = Pattern.compile("(?<!\\d)(\\d{1,2})([./])\\h(\\d{1,2})\\2\\h(?=\\d{4}(?!\\d))");
    private static final Pattern HOUR_SIGN = Pattern.compile("(?<!\\d)(\\d{1,2})h(?=\\d\\d(?!\\d))");
    /** A date as C's ctime and X write it, with the year after the time. */
    private static final Pattern YEAR_AT_END = Pattern.compile(
            "(?<=\\p{L}{3})\\h(\\d{1,2})\\h(\\d\\d:\\d\\d:\\d\\d(?:\\h\\S{1,5})?)\\h(\\d{4})(?=\\P{L}*$)");
    private static final Pattern SKIPPED = Pattern.compile("[\\s\\h,;().\"“”„«»|·•@]+");
    private static final Pattern TOKEN = Pattern.compile(String.join("|",
            "\\d{4}([-–./])\\d{1,2}\\1\\d{1,2}(?!\\d|\\1\\d{1,2}(?!\\d))",
            "\\d{1,2}([-–./])\\d{1,2}\\2\\d{4}(?!\\d)",
            "\\d{1,2}([./])\\d{1,2}\\3\\d\\d(?!\\d)",
            "\\d{4}[-–/]\\d\\d(?![\\d/–-]|\\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))",
            "\\d{1,2}[-./]\\d{4}(?!\\d)",
            "\\d{1,2}/\\d{1,2}(?![\\d/])",
            "\\d{1,2}:\\d\\d(:\\d\\d(\\.\\d+)?)?(?![\\d:])",
            "\\d{1,2}\\.\\d\\d(?!\\d)",
            "'\\d\\ds?",
            "\\d+(?:st|nd|rd|th|s)(?!\\p{L})",
            "\\d+",
            "[\\p{L}\\p{M}]+",
            "."), Pattern.DOTALL);

    private final List<String> tokens = new ArrayList<>();
    private final List<Boolean> afterComma = new ArrayList<>();
    private int at;

    DateTokens(String typed) {
        String text = normal(typed);
        Matcher skipped = SKIPPED.matcher(text);
        Matcher token = TOKEN.matcher(text);
        int start = 0;
        while (start < text.length()) {
            boolean comma = false;
            if (skipped.region(start, text.length()).lookingAt()) {
                comma = skipped.group().indexOf(',') >= 0 || skipped.group().indexOf(';') >= 0;
                start = skipped.end();
            }
            if (start < text.length() && token.region(start, text.length()).lookingAt()) {
                tokens.add(token.group().equals("–") ? "-" : MistypedWord.corrected(token.group()));
                afterComma.add(comma);
                start = token.end();
            }
        }
    }

    private static String normal(String typed) {
        return typed.toLowerCase(Locale.ROOT)
                .transform(text -> INVISIBLE.matcher(text).replaceAll(""))
                .transform(text -> APOSTROPHES.matcher(text).replaceAll("'"))
                .transform(text -> SILENT_APOSTROPHE.matcher(text).replaceAll(""))
                .transform(text -> HYPHENS.matcher(text).replaceAll("-"))
                .transform(text -> DASHES.matcher(text).replaceAll("–"))
                .transform(text -> DAY_AND_TIME.matcher(text).replaceAll("$1 "))
                .transform(text -> SPACED_NUMBERS.matcher(text).replaceAll("$1$2$3$2"))
                .transform(text -> HOUR_SIGN.matcher(text).replaceAll("$1:"))
                .transform(text -> YEAR_AT_END.matcher(text).replaceAll(" $1 $3 $2"));
    }

    boolean atEnd() {
        return at >= tokens.size();
    }

    /** Whether a comma stands before the next token. */
    boolean afterComma() {
        return at < tokens.size() && afterComma.get(at);
    }

    /** Returns the token that many places further on; empty past the end. */
    String peek(int further) {
        int place = at + further;
        return place >= 0 && place < tokens.size() ? tokens.get(place) : "";
    }

    String next() {
        String token = peek(0);
        at++;
        return token;
    }

    /** Returns the current position, for {@link #back}. */
    int mark() {
        return at;
    }

    void back(int mark) {
        at = mark;
    }

    /** Takes the first of the phrases that comes next; returns whether one did. */
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

    /** Whether one of the phrases comes next. */
    boolean isNext(String... phrases) {
        int mark = at;
        boolean next = take(phrases);
        at = mark;
        return next;
    }

    /**
     * Returns where the phrase ends if it comes next, otherwise 0. It avoids splitting the phrase, because it is tried for every known
     * phrase.
     */
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

    /** Returns the number of a token of 1 to 9 digits, with or without "st", "nd", "rd" or "th"; -1 for other tokens. */
    static int number(String token) {
        int digits = 0;
        while (digits < token.length() && token.charAt(digits) >= '0' && token.charAt(digits) <= '9') {
            digits++;
        }
        boolean other = digits == 0 || digits > 9 || !List.of("", "st", "nd", "rd", "th").contains(token.substring(digits));
        return other ? -1 : Integer.parseInt(token.substring(0, digits));
    }
}
