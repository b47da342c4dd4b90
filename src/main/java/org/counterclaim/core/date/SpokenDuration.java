package org.counterclaim.core.date;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A duration in words: "two days", "a week", "a few months".
 *
 * @param count 0 if it was not given
 * @param unit "day", "week", "month" or the like
 * @param isCounted whether a number was given, rather than "a" or nothing
 */
record SpokenDuration(int count, String unit, boolean isCounted) {

    private static final List<String> NUMBERS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
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
        String word = tokens.next();
        boolean single = word.equals("a") || word.equals("an") || word.equals("the");
        int number = DateTokens.number(word);
        int count = single ? 1 : number < 0 ? NUMBERS.indexOf(word) : number;
        if (tokens.take("or", "to", "-") && (NUMBERS.contains(tokens.peek(0)) || DateTokens.number(tokens.peek(0)) >= 0)) {
            tokens.next();
            return of(tokens.next(), 0, true);
        }
        return count < 0 || count > MOST ? null : of(tokens.next(), count, !single);
    }

    /** Returns {@code count} of a unit; null if the word is not a unit. */
    static @Nullable SpokenDuration unit(String word, int count) {
        return of(word, count, false);
    }

    private static @Nullable SpokenDuration of(String word, int count, boolean isCounted) {
        String unit = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        return unit.matches("minute|hour|day|week|fortnight|month|year") ? new SpokenDuration(count, unit, isCounted) : null;
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
            case "day" -> Period.ofDays(many);
            default -> Period.ofDays(1);
        };
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
