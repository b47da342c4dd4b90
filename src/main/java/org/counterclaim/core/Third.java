package org.counterclaim.core;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The early, middle or late part of a month or decade. EDTF has thirds of a year (37 to 39, quadrimesters) but none of
 * these. Our convention: an interval both of whose ends are approximate, days 1 to 10, 11 to 20 and 21 to the end, or
 * years 0 to 3, 4 to 6 and 7 to 9. Only these ends are worded back as "early", so that nobody is shown days they did not
 * type, and "1 to 10 October" keeps its days.
 */
enum Third {
    EARLY(1, 10, 0, 3),
    MID(11, 20, 4, 6),
    LATE(21, 31, 7, 9);

    private final int firstDay;
    private final int lastDay;
    private final int firstYear;
    private final int lastYear;

    Third(int firstDay, int lastDay, int firstYear, int lastYear) {
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.firstYear = firstYear;
        this.lastYear = lastYear;
    }

    /** The part of that month, as EDTF. */
    String of(YearMonth month) {
        int last = Math.min(lastDay, month.lengthOfMonth());
        return SpokenDate.edtf(month.atDay(firstDay)) + "~/" + SpokenDate.edtf(month.atDay(last)) + "~";
    }

    /** The part of the decade that begins with a year from 0 to 9990, as EDTF. */
    String of(int decade) {
        return "%04d~/%04d~".formatted(decade + firstYear, decade + lastYear);
    }

    /** "early", "mid" or "late". */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The part of this date's month, or of its decade, that the interval is; empty where it is none. */
    static Optional<Third> in(EdtfDate start, String interval) {
        if (!start.known() || !start.year().ordinary()) {
            return Optional.empty();
        }
        int year = start.yearNumber();
        return Arrays.stream(values())
                .filter(third -> start.hasDay()
                        ? third.of(YearMonth.of(year, start.monthNumber())).equals(interval)
                        : year >= 0 && third.of(year - year % 10).equals(interval))
                .findFirst();
    }
}
