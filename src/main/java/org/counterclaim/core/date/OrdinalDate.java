package org.counterclaim.core.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

import org.jspecify.annotations.Nullable;

/** Reads a part of a month or year: "the first week of October 2022", "the second Tuesday of last month", "the last quarter of 2021". */
final class OrdinalDate {

    private static final int FIRST_QUARTER = 33;
    private static final int FIRST_HALF = 40;

    private final DateTokens tokens;
    private final SpokenDateReader dates;

    OrdinalDate(DateTokens tokens, SpokenDateReader dates) {
        this.tokens = tokens;
        this.dates = dates;
    }

    /** Returns the date; null if the next words are not of this kind. */
    @Nullable
    SpokenDate read() {
        int which = tokens.take("last", "final", "closing") ? -1 : tokens.take("opening") ? 1 : CalendarDate.ordinal(tokens);
        String unit = tokens.next();
        boolean known = unit.matches("week|weekend|half|quarter") || RelativeDate.weekday(unit) != null;
        if (which == 0 || which > 5 || !known || !tokens.take("of", "in")) {
            return null;
        }
        tokens.take("the");
        SpokenDate period = dates.thisPeriod();
        String edtf = dates.plain(period == null ? dates.dated() : period);
        return edtf.matches("\\d{4}") ? ofYear(which, unit, edtf)
                : edtf.matches("\\d{4}-[01]\\d") ? ofMonth(which, unit, YearMonth.parse(edtf)) : null;
    }

    private @Nullable SpokenDate ofYear(int which, String unit, String year) {
        int parts = unit.equals("half") ? 2 : unit.equals("quarter") ? 4 : 0;
        int part = which < 0 ? parts : which;
        if (parts == 0) {
            return which == 1 || which < 0 ? ofMonth(which, unit, YearMonth.of(Integer.parseInt(year), which < 0 ? 12 : 1)) : null;
        }
        int code = (parts == 2 ? FIRST_HALF : FIRST_QUARTER) + part - 1;
        return part > parts ? null : SpokenDate.of(year, Integer.toString(code), "");
    }

    private @Nullable SpokenDate ofMonth(int which, String unit, YearMonth in) {
        DayOfWeek weekday = unit.equals("weekend") ? DayOfWeek.SATURDAY : RelativeDate.weekday(unit);
        if (weekday != null) {
            LocalDate day = in.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(which, weekday));
            return unit.equals("weekend") ? RelativeDate.weekend(day) : SpokenDate.of(day);
        }
        if (unit.equals("half")) {
            return which > 2 ? null : SpokenDate.whole(SpokenDate.edtf(in.atDay(which == 1 ? 1 : 16),
                    which == 1 ? in.atDay(15) : in.atEndOfMonth()));
        }
        if (!unit.equals("week")) {
            return null;
        }
        LocalDate last = which < 0 || which == 5 ? in.atEndOfMonth() : in.atDay(7 * which);
        return SpokenDate.whole(SpokenDate.edtf(last.minus(Period.ofDays(6)), last)).qualified(true, false);
    }
}
