package org.counterclaim.figure;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

/** The few words and dates that figures write by themselves. */
final class FigureWords {

    static final String MAYBE = "perhaps not yet said";

    private FigureWords() {}

    static String month(LocalDate day) {
        return day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    static String shortMonth(LocalDate day) {
        return month(day).substring(0, 3);
    }

    /** Returns a year in words; the astronomical year 0 is 1 BC (ISO 8601-1, 4.3.5). */
    static String year(long year) {
        return year > 0 ? Long.toString(year) : (1 - year) + " BC";
    }

    static String day(LocalDate day) {
        return day.getDayOfMonth() + " " + shortMonth(day) + " " + year(day.getYear());
    }

    /** The shortest name that covers both days: a day, a month, months of a year, years. */
    static String range(LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return day(first);
        }
        String year = year(last.getYear());
        if (first.getYear() != last.getYear()) {
            return year(first.getYear()) + "–" + year;
        }
        if (first.getMonth() == last.getMonth()) {
            return month(first) + " " + year;
        }
        boolean whole = first.getDayOfYear() == 1 && last.getDayOfYear() == last.lengthOfYear();
        return whole ? year : shortMonth(first) + "–" + shortMonth(last) + " " + year;
    }

    /** As {@link #range} with the month cut to three letters. */
    static String shortRange(LocalDate first, LocalDate last) {
        boolean month = first.getYear() == last.getYear() && first.getMonth() == last.getMonth();
        return month ? shortMonth(first) + " " + year(first.getYear()) : range(first, last);
    }
}
