package org.counterclaim.core;

import java.time.LocalDate;

/**
 * A date as far as words gave it, each part as EDTF writes it and empty where it was left out: "3" of "3 to 12 October
 * 2022" has a day alone.
 *
 * @param whole where not empty, complete EDTF that stands instead of the parts
 */
record SpokenDate(String year, String month, String day, String whole, boolean approximate, boolean uncertain) {

    static SpokenDate of(String year, String month, String day) {
        return new SpokenDate(year, month, day, "", false, false);
    }

    static SpokenDate whole(String edtf) {
        return new SpokenDate("", "", "", edtf, false, false);
    }

    static SpokenDate of(LocalDate date) {
        return whole(edtf(date));
    }

    /** The day as EDTF. */
    static String edtf(LocalDate day) {
        return year(day.getYear()) + "-" + two(day.getMonthValue()) + "-" + two(day.getDayOfMonth());
    }

    /** A year in astronomical numbering as EDTF. */
    static String year(long year) {
        if (Math.abs(year) > 9999) {
            return "Y" + year;
        }
        return year < 0 ? "-%04d".formatted(-year) : "%04d".formatted(year);
    }

    static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    SpokenDate qualified(boolean about, boolean perhaps) {
        return new SpokenDate(year, month, day, whole, approximate || about, uncertain || perhaps);
    }

    /** This date with the month and year that were said only once, after the later one. */
    SpokenDate completedBy(SpokenDate later) {
        boolean sameKind = !later.month.isEmpty() && day.isEmpty() == later.day.isEmpty();
        if (!whole.isEmpty() || !year.isEmpty() || !sameKind) {
            return this;
        }
        return new SpokenDate(
                later.year, month.isEmpty() ? later.month : month, day, "", approximate, uncertain);
    }

    /** The EDTF, without a check that the calendar has it; empty where the year is missing. */
    String edtf() {
        boolean about = approximate || whole.contains("~/");
        String mark = about ? uncertain ? "%" : "~" : uncertain ? "?" : "";
        if (!whole.isEmpty()) {
            return whole.replace("~", "").replace("/", mark + "/") + mark;
        }
        boolean incomplete = year.isEmpty() || (month.isEmpty() && !day.isEmpty());
        return incomplete ? "" : year + dashed(month) + dashed(day) + mark;
    }

    private static String dashed(String part) {
        return part.isEmpty() ? "" : "-" + part;
    }
}
