package org.counterclaim.reader.story;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.counterclaim.core.date.FuzzyDate;

/**
 * An imprecise date as TimelineJS takes it: year, month and day as far as they are known. A date that is open on one side stands where it
 * is known to begin or end; the words beside it say so.
 *
 * @param start the members of {@code start_date}
 * @param end those of {@code end_date}; empty if the start says all
 */
record TimelineJsDate(Map<String, Integer> start, Map<String, Integer> end) {

    /** The last year that EDTF writes with four digits: a year of which no digit is known ends there. */
    private static final int LAST_YEAR = 9999;

    /** Returns the date; empty if no year is known. */
    static Optional<TimelineJsDate> of(FuzzyDate date) {
        LocalDate first = date.firstDay();
        LocalDate last = date.lastDay();
        if (first == null || last == null) {
            return Stream.of(first, last).filter(Objects::nonNull).findFirst().map(known -> new TimelineJsDate(day(known), Map.of()));
        }
        if (first.getYear() == 0 && last.getYear() == LAST_YEAR) {
            return Optional.empty();
        }
        boolean areYears = first.getDayOfYear() == 1 && last.plusDays(1).getDayOfYear() == 1;
        boolean areMonths = first.getDayOfMonth() == 1 && last.plusDays(1).getDayOfMonth() == 1;
        Map<String, Integer> start = areYears ? year(first) : areMonths ? month(first) : day(first);
        Map<String, Integer> end = areYears ? year(last) : areMonths ? month(last) : day(last);
        return Optional.of(new TimelineJsDate(start, end.equals(start) ? Map.of() : end));
    }

    private static Map<String, Integer> year(LocalDate day) {
        return new LinkedHashMap<>(Map.of("year", day.getYear()));
    }

    private static Map<String, Integer> month(LocalDate day) {
        Map<String, Integer> month = year(day);
        month.put("month", day.getMonthValue());
        return month;
    }

    private static Map<String, Integer> day(LocalDate day) {
        Map<String, Integer> whole = month(day);
        whole.put("day", day.getDayOfMonth());
        return whole;
    }
}
