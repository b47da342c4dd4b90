package org.counterclaim.core;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Dates counted from today: "yesterday", "last Tuesday", "two days ago", "last week". A unit is never narrowed: "three
 * weeks ago" is that whole week, Monday to Sunday.
 */
final class RelativeDate {

    private static final List<String> NUMBERS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final int MOST = 9999;

    private final Tokens tokens;
    private final LocalDate today;

    RelativeDate(Tokens tokens, LocalDate today) {
        this.tokens = tokens;
        this.today = today;
    }

    /** The date as EDTF; empty where the next words are not of this kind. */
    String read() {
        if (tokens.take("today")) {
            return SpokenDate.edtf(today);
        }
        if (tokens.take("yesterday")) {
            return ago(1, "day");
        }
        if (tokens.take("tomorrow")) {
            return ago(-1, "day");
        }
        if (tokens.take("day before yesterday")) {
            return ago(2, "day");
        }
        return tokens.take("last", "this") ? lastOrThis(tokens.peek(-1)) : counted();
    }

    private String lastOrThis(String which) {
        String unit = tokens.next();
        DayOfWeek weekday = weekday(unit);
        if (weekday != null) {
            return which.equals("last") ? SpokenDate.edtf(today.with(TemporalAdjusters.previous(weekday))) : "";
        }
        return unit.equals("day") ? "" : ago(which.equals("last") ? 1 : 0, unit);
    }

    private String counted() {
        String word = tokens.next();
        int count = word.equals("a") || word.equals("an") ? 1 : Tokens.number(word);
        count = count < 0 ? NUMBERS.indexOf(word) : count;
        String unit = tokens.next();
        String singular = unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit;
        return count >= 0 && count <= MOST && tokens.take("ago") ? ago(count, singular) : "";
    }

    private String ago(int count, String unit) {
        return switch (unit) {
            case "day" -> SpokenDate.edtf(today.minus(Period.ofDays(count)));
            case "week" -> weekOf(today.minus(Period.ofWeeks(count)));
            case "month" -> month(YearMonth.from(today).minusMonths(count));
            case "year" -> SpokenDate.year(today.getYear() - (long) count);
            default -> "";
        };
    }

    private static String month(YearMonth month) {
        return SpokenDate.year(month.getYear()) + "-" + SpokenDate.two(month.getMonthValue());
    }

    /** Monday to Sunday of the week that holds the day, as ISO 8601 has it. */
    static String weekOf(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return SpokenDate.edtf(monday) + "/" + SpokenDate.edtf(monday.plus(Period.ofDays(6)));
    }

    /** The day of the week of a name, whole or cut to three letters; null for other words. */
    static @Nullable DayOfWeek weekday(String word) {
        for (DayOfWeek day : DayOfWeek.values()) {
            String name = name(day);
            if (word.equalsIgnoreCase(name) || word.equalsIgnoreCase(name.substring(0, 3))) {
                return day;
            }
        }
        return null;
    }

    static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
