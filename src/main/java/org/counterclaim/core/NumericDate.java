package org.counterclaim.core;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates of numbers alone, such as 25/12/2022. Which part is the day is never guessed. */
final class NumericDate {

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([./-])(\\d{1,2})\\2(\\d{1,2})");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{2}|\\d{4})");
    private static final Pattern MONTH_YEAR = Pattern.compile("(\\d{1,2})[./-](\\d{4})");
    private static final Pattern NO_YEAR = Pattern.compile("\\d{1,2}[./-]\\d{1,2}");

    private NumericDate() {}

    /** The date as EDTF, not yet checked against the calendar; empty where the text is not of this kind. */
    static String toEdtf(String text) {
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return edtf(yearFirst.group(1), month(text, number(yearFirst, 3)), number(yearFirst, 4));
        }
        Matcher yearLast = YEAR_LAST.matcher(text);
        if (yearLast.matches()) {
            return dayAndMonth(text, number(yearLast, 1), number(yearLast, 3), yearLast.group(4));
        }
        if (NO_YEAR.matcher(text).matches()) {
            throw Refusal.because(text, "has no year");
        }
        Matcher monthYear = MONTH_YEAR.matcher(text);
        return monthYear.matches()
                ? monthYear.group(2) + "-" + SpokenDate.two(month(text, number(monthYear, 1)))
                : "";
    }

    private static String dayAndMonth(String text, int first, int second, String year) {
        if (year.length() == 2) {
            throw Refusal.because(text, "has a year of two digits; four are needed");
        }
        if (isMonth(first) && isMonth(second) && first != second) {
            throw Refusal.because(text, "could be %d %s %s or %d %s %s, so the month is needed as a word"
                    .formatted(first, Months.name(second), year, second, Months.name(first), year));
        }
        return isMonth(second) ? edtf(year, second, first) : edtf(year, month(text, first), second);
    }

    private static String edtf(String year, int month, int day) {
        return year + "-" + SpokenDate.two(month) + "-" + SpokenDate.two(day);
    }

    private static int month(String text, int number) {
        if (!isMonth(number)) {
            throw Refusal.of(text);
        }
        return number;
    }

    private static boolean isMonth(int number) {
        return number >= 1 && number <= 12;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
