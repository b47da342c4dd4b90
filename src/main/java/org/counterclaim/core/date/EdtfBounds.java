package org.counterclaim.core.date;

import java.time.LocalDate;
import java.time.YearMonth;

import org.jspecify.annotations.Nullable;

/** Computes the first and last day that a date with unspecified digits can mean. */
final class EdtfBounds {

    private static final long DAY = 86_400_000L;

    private EdtfBounds() {}

    /** The day's first millisecond since 1970 UTC. */
    static long startOf(LocalDate day) {
        return Math.multiplyExact(day.toEpochDay(), DAY);
    }

    /** The day's last millisecond since 1970 UTC. */
    static long endOf(LocalDate day) {
        return startOf(day) + DAY - 1;
    }

    /** The number of the UTC day since 1970 that holds the instant. */
    static long dayOf(long millis) {
        return Math.floorDiv(millis, DAY);
    }

    /** Returns the first day that fits, or null if the calendar has none, as for 30 February. */
    static @Nullable LocalDate first(EdtfYear year, String month, String day) {
        return edge(year, month, day, true);
    }

    /** Returns the last day that fits, or null if the calendar has none. */
    static @Nullable LocalDate last(EdtfYear year, String month, String day) {
        return edge(year, month, day, false);
    }

    private static @Nullable LocalDate edge(EdtfYear year, String month, String day, boolean first) {
        for (long i = 0; i <= year.last() - year.first(); i++) {
            long y = first ? year.first() + i : year.last() - i;
            LocalDate found = year.covers(y) ? edge((int) y, month, day, first) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable LocalDate edge(int year, String month, String day, boolean first) {
        if (EdtfSeason.isCode(month)) {
            EdtfSeason season = EdtfSeason.of(Integer.parseInt(month));
            return first ? season.firstDay(year) : season.lastDay(year);
        }
        for (int i = 1; i <= 12; i++) {
            int m = first ? i : 13 - i;
            LocalDate found = fits(month, m) ? edge(YearMonth.of(year, m), day, first) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable LocalDate edge(YearMonth month, String day, boolean first) {
        int length = month.lengthOfMonth();
        for (int i = 1; i <= length; i++) {
            int d = first ? i : length + 1 - i;
            if (fits(day, d)) {
                return month.atDay(d);
            }
        }
        return null;
    }

    private static boolean fits(String pattern, int number) {
        return pattern.isEmpty() || (fits(pattern.charAt(0), number / 10) && fits(pattern.charAt(1), number % 10));
    }

    private static boolean fits(char pattern, int digit) {
        return pattern == 'X' || pattern - '0' == digit;
    }
}
