package org.counterclaim.figure;

import java.time.LocalDate;

/**
 * A stretch of the axis between folds, drawn to one scale.
 *
 * @param first first day on record in it, as epoch day
 * @param last last day on record in it, as epoch day
 * @param a where it begins
 * @param b where it ends
 * @param origin where its first day begins
 * @param scale width of a day
 * @param small whether it holds too little to be worth ticks
 */
record AxisSegment(long first, long last, double a, double b, double origin, double scale, boolean small) {

    /** Where a day lies; {@code edge} is 0 for its beginning, .5 for its middle, 1 for its end. */
    double x(long day, double edge) {
        return origin + (day - first + edge) * scale;
    }

    boolean holds(long day) {
        return day >= first && day <= last;
    }

    /** The first day whose beginning lies in the segment, its margin included. */
    LocalDate firstShown() {
        return bounded(first + (long) Math.ceil((a - origin) / scale - .01));
    }

    /** The last day whose middle lies in the segment, its margin included. */
    LocalDate lastShown() {
        return bounded(first + (long) Math.floor((b - origin) / scale - .5));
    }

    double width() {
        return b - a;
    }

    private static LocalDate bounded(long day) {
        return LocalDate.ofEpochDay(Math.clamp(day, LocalDate.of(-19_999, 1, 1).toEpochDay(), LocalDate.of(19_999, 12, 31).toEpochDay()));
    }
}
