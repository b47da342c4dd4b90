package org.counterclaim.core;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A part of a year that EDTF writes in the month's place: level 1 has 21 to 24, level 2 has 25 to 41
 * (Library of Congress, "Sub-year groupings"). The standard gives the seasons no months. The months here are those that
 * public EDTF test suites agree on: they order a season within its year, and do not say what the weather was. The suites
 * also give the first quadrimester five months. Because a season is not really bounded by them, {@link #vague()} ones
 * are compared by all the months that people call by that name ({@link #earliest}, {@link #latest}).
 *
 * @param words as in "spring 2001"; "of" is left out by people and put in by us
 * @param brief for tight spaces
 */
record Season(int code, int firstMonth, int lastMonth, String words, String brief) {

    private static final List<Season> ALL = List.of(
            new Season(21, 1, 3, "spring", "spring"),
            new Season(22, 4, 6, "summer", "summer"),
            new Season(23, 7, 9, "autumn", "autumn"),
            new Season(24, 10, 12, "winter", "winter"),
            new Season(25, 1, 3, "northern spring", "N. spring"),
            new Season(26, 4, 6, "northern summer", "N. summer"),
            new Season(27, 7, 9, "northern autumn", "N. autumn"),
            new Season(28, 10, 12, "northern winter", "N. winter"),
            new Season(29, 10, 12, "southern spring", "S. spring"),
            new Season(30, 7, 9, "southern summer", "S. summer"),
            new Season(31, 4, 6, "southern autumn", "S. autumn"),
            new Season(32, 7, 9, "southern winter", "S. winter"),
            new Season(33, 1, 3, "first quarter of", "Q1"),
            new Season(34, 4, 6, "second quarter of", "Q2"),
            new Season(35, 7, 9, "third quarter of", "Q3"),
            new Season(36, 10, 12, "fourth quarter of", "Q4"),
            new Season(37, 1, 5, "early", "early"),
            new Season(38, 5, 8, "mid", "mid"),
            new Season(39, 9, 12, "late", "late"),
            new Season(40, 1, 6, "first half of", "H1"),
            new Season(41, 7, 12, "second half of", "H2"));

    private static final List<String[]> SPOKEN = ALL.stream().map(Season::spoken).toList();

    static boolean isCode(String month) {
        return month.length() == 2 && month.charAt(0) >= '2' && month.charAt(0) <= '4' && month.charAt(1) != 'X';
    }

    /** The season of a code from 21 to 41. */
    static Season of(int code) {
        return ALL.get(code - 21);
    }

    static boolean exists(int code) {
        return code >= 21 && code <= 41;
    }

    /** Whether its months depend on where one stands and whom one asks. */
    boolean vague() {
        return code <= 32;
    }

    /** The season that the next words name, before "of" and the year, and takes them; null where they name none. */
    static @Nullable Season taken(Tokens tokens) {
        for (int i = 0; i < ALL.size(); i++) {
            if (tokens.take(SPOKEN.get(i))) {
                return ALL.get(i);
            }
        }
        return null;
    }

    private String[] spoken() {
        String phrase = words.replace(" of", "");
        String letters = brief.toLowerCase(Locale.ROOT).replace(".", "").replaceAll("(?=\\d)", " ");
        return new String[] {phrase, phrase.replace("autumn", "fall"), letters};
    }

    /** Whether it is "early", "mid" or "late". */
    boolean isThird() {
        return code >= 37 && code <= 39;
    }

    LocalDate firstDay(int year) {
        return LocalDate.of(year, firstMonth, 1);
    }

    LocalDate lastDay(int year) {
        return YearMonth.of(year, lastMonth).atEndOfMonth();
    }

    /** The first day that somebody could call this season of the year: winter begins in the December before. */
    static LocalDate earliest(long year) {
        return LocalDate.of((int) year - 1, 12, 1);
    }

    /** The last day that somebody could call this season of the year: winter ends in March of the next. */
    static LocalDate latest(long year) {
        return LocalDate.of((int) year + 1, 3, 31);
    }
}
