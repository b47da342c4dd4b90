package org.counterclaim.core.date;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A duration in words: "two days", "a week", "a few months".
 *
 * @param count 0 if it was not given
 * @param unit "day", "week", "month" or the like
 * @param isCounted whether a number was given, rather than "a" or nothing
 */
record SpokenDuration(int count, String unit, boolean isCounted) {

    /** Units as social networks cut them: "5h ago". */
    private static final Map<String, String> BRIEF = Map.of("min", "minute", "m", "minute", "h", "hour", "hr", "hour", "d", "day", "w",
            "week", "wk", "week", "mo", "month", "y", "year", "yr", "year");

    private static final List<String> NUMBERS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
            "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen");
    private static final List<String> TENS =
            List.of("ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final String[] VAGUE = {
        "a few", "few", "several", "some", "many", "a number of", "a handful of", "a good few", "a couple of", "couple of", "a couple"
    };
    private static final int MOST = 9999;

    /** Takes and returns the next duration; null if there is none. */
    static @Nullable SpokenDuration taken(DateTokens tokens) {
        tokens.take("just", "only", "exactly", "some");
        if (tokens.take(VAGUE)) {
            return of(tokens.next(), 0, true);
        }
        if (tokens.peek(0).matches("days|weeks|months|years")) {
            return of(tokens.next(), 0, false);
        }
        if (tokens.take("half a", "half an")) {
            return half(tokens.next());
        }
        boolean single = tokens.take("a", "an", "the");
        int count = single ? 1 : number(tokens);
        if (tokens.take("or", "to", "-") && (NUMBERS.contains(tokens.peek(0)) || DateTokens.number(tokens.peek(0)) >= 0)) {
            tokens.next();
            return of(tokens.next(), 0, true);
        }
        if (count < 0 || count > MOST) {
            return null;
        }
        boolean years = tokens.isNext("and a half years", "year and a half");
        return years && tokens.take("and a half years", "year and a half") ? new SpokenDuration(12 * count + 6, "month", true)
                : of(tokens.next(), count, !single);
    }

    private static @Nullable SpokenDuration half(String unit) {
        return switch (unit) {
            case "decade" -> new SpokenDuration(5, "year", true);
            case "year" -> new SpokenDuration(6, "month", true);
            case "day", "hour" -> new SpokenDuration(1, "hour", true);
            default -> null;
        };
    }

    /** Takes the next number, in digits or words up to ninety-nine; -1 if there is none. */
    private static int number(DateTokens tokens) {
        String word = tokens.next();
        int tens = TENS.indexOf(word) + 1;
        if (tens < 2) {
            return DateTokens.number(word) < 0 ? NUMBERS.indexOf(word) : DateTokens.number(word);
        }
        int mark = tokens.mark();
        tokens.take("-");
        int ones = NUMBERS.indexOf(tokens.peek(0));
        tokens.back(ones > 0 && ones < 10 ? tokens.mark() + 1 : mark);
        return 10 * tens + (ones > 0 && ones < 10 ? ones : 0);
    }

    /** Returns {@code count} of a unit; null if the word is not a unit. */
    static @Nullable SpokenDuration unit(String word, int count) {
        return of(word, count, false);
    }

    private static @Nullable SpokenDuration of(String word, int count, boolean isCounted) {
        String single = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        String unit = BRIEF.getOrDefault(single, single);
        return unit.matches("minute|hour|day|week|fortnight|month|year|decade") ? new SpokenDuration(count, unit, isCounted) : null;
    }

    /** Whether the number is unknown. */
    boolean isVague() {
        return count == 0;
    }

    /** Returns the duration or, if it is vague, about the most that people mean by it. */
    Period most() {
        int many = isVague() ? 9 : count;
        return switch (unit) {
            case "week" -> Period.ofWeeks(many);
            case "fortnight" -> Period.ofWeeks(2 * many);
            case "month" -> Period.ofMonths(many);
            case "year" -> Period.ofYears(many);
            case "decade" -> Period.ofYears(10 * many);
            case "day" -> Period.ofDays(many);
            case "hour" -> Period.ofDays(Math.max(1, (many + 23) / 24));
            default -> Period.ofDays(1);
        };
    }

    /** Returns the number of weeks in it; 0 for a duration in other units. */
    int weeks() {
        return unit.equals("week") ? count : unit.equals("fortnight") ? 2 * count : 0;
    }

    /** Returns the range from an approximate day to another. */
    String about(LocalDate first, LocalDate last) {
        return SpokenDate.edtf(first) + "~/" + SpokenDate.edtf(last);
    }

    /** Returns the range from one day to another, with approximate ends if the duration is vague. */
    String span(LocalDate first, LocalDate last) {
        return isVague() ? SpokenDate.edtf(first) + "~/" + SpokenDate.edtf(last) : SpokenDate.edtf(first, last);
    }

    /** Returns the day at this distance before (-1) or after (1) another: exact for days, approximate for longer units. */
    String from(LocalDate day, int way) {
        Period period = way < 0 ? most().negated() : most();
        return SpokenDate.edtf(day.plus(period)) + (unit.equals("day") ? "" : "~");
    }
}
