package org.counterclaim.core.date;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A part of a year that EDTF writes in the month's place: level 1 has 21 to 24, level 2 has 25 to 41 (Library of Congress, "Sub-year
 * groupings"). The standard does not say which months a season has, and public EDTF test suites take quarters of the year, which are
 * seasons in no hemisphere. Here a season spans all months that it can mean: "summer 2022" may be said in the north or in the south, where
 * summer runs from December to February, and "winter 2022" may be the one that begins in that year or the one that ends in it. The other
 * parts follow the public suites, which agree on them and give the first quadrimester five months.
 *
 * @param firstMonth the first month it can be, counted from January of the year as 1; 0 is the December before
 * @param lastMonth the last month it can be; 14 is the February after
 * @param words as in "spring 2001"; for parts that need it with "of", which people may leave out
 * @param brief for tight spaces
 */
record EdtfSeason(int code, int firstMonth, int lastMonth, String words, String brief) {

    private static final List<EdtfSeason> ALL = List.of(
            new EdtfSeason(21, 3, 11, "spring", "spring"),
            new EdtfSeason(22, 0, 14, "summer", "summer"),
            new EdtfSeason(23, 3, 11, "autumn", "autumn"),
            new EdtfSeason(24, 0, 14, "winter", "winter"),
            new EdtfSeason(25, 3, 5, "northern spring", "N. spring"),
            new EdtfSeason(26, 6, 8, "northern summer", "N. summer"),
            new EdtfSeason(27, 9, 11, "northern autumn", "N. autumn"),
            new EdtfSeason(28, 0, 14, "northern winter", "N. winter"),
            new EdtfSeason(29, 9, 11, "southern spring", "S. spring"),
            new EdtfSeason(30, 0, 14, "southern summer", "S. summer"),
            new EdtfSeason(31, 3, 5, "southern autumn", "S. autumn"),
            new EdtfSeason(32, 6, 8, "southern winter", "S. winter"),
            new EdtfSeason(33, 1, 3, "first quarter of", "Q1"),
            new EdtfSeason(34, 4, 6, "second quarter of", "Q2"),
            new EdtfSeason(35, 7, 9, "third quarter of", "Q3"),
            new EdtfSeason(36, 10, 12, "fourth quarter of", "Q4"),
            new EdtfSeason(37, 1, 5, "early", "early"),
            new EdtfSeason(38, 5, 8, "mid", "mid"),
            new EdtfSeason(39, 9, 12, "late", "late"),
            new EdtfSeason(40, 1, 6, "first half of", "H1"),
            new EdtfSeason(41, 7, 12, "second half of", "H2"));

    private static final List<String[]> SPOKEN = ALL.stream().map(EdtfSeason::spoken).toList();

    static boolean isCode(String month) {
        return month.length() == 2 && month.charAt(0) >= '2' && month.charAt(0) <= '4' && month.charAt(1) != 'X';
    }

    /** Returns the season with a code from 21 to 41. */
    static EdtfSeason of(int code) {
        return ALL.get(code - 21);
    }

    static boolean exists(int code) {
        return code >= 21 && code <= 41;
    }

    /** Takes the next words if they name a season, up to "of" and the year, and returns it; null if they do not. */
    static @Nullable EdtfSeason taken(DateTokens tokens) {
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
        return new String[] {phrase, phrase.replace("autumn", "fall"), letters, letters.replaceFirst("^([hq]) (\\d)$", "$2 $1")};
    }

    /** Whether it is "early", "mid" or "late". */
    boolean isThird() {
        return code >= 37 && code <= 39;
    }

    LocalDate firstDay(int year) {
        return LocalDate.of(year, 1, 1).plusMonths(firstMonth - 1L);
    }

    LocalDate lastDay(int year) {
        return LocalDate.of(year, 1, 1).plusMonths(lastMonth).minusDays(1);
    }
}
