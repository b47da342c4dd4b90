package org.counterclaim.core.date;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;

/**
 * A date as far as words gave it. Each part is written as in EDTF and empty if it was left out: "3" in "3 to 12 October 2022" has only a
 * day.
 *
 * @param month 01 to 12, or a season from 21 to 41
 * @param third the early, middle or late part that is meant; null for the whole
 * @param weekday null if none was given
 * @param time null if none was given
 * @param isOrdinal whether a day without a month was given as "the 3rd", which is a date even alone
 * @param whole complete EDTF that replaces year, month and day; empty if not used
 */
record SpokenDate(String year, String month, String day, @Nullable ThirdOfPeriod third, @Nullable DayOfWeek weekday,
        @Nullable SpokenTime time, boolean isOrdinal, String whole, boolean approximate, boolean uncertain) {

    /** The distance in days within which an article more likely means a date of the year before or after than one of its own year. */
    private static final int NEAR = 92;
    private static final int SOON = 60;
    private static final int WITHIN_SIGHT = 120;

    static SpokenDate of(String year, String month, String day) {
        return new SpokenDate(year, month, day, null, null, null, false, "", false, false);
    }

    static SpokenDate whole(String edtf) {
        return new SpokenDate("", "", "", null, null, null, false, edtf, false, false);
    }

    static SpokenDate of(LocalDate date) {
        return whole(edtf(date));
    }

    static SpokenDate on(DayOfWeek weekday) {
        return of("", "", "").with(weekday);
    }

    /** The day as EDTF. */
    static String edtf(LocalDate day) {
        return year(day.getYear()) + "-" + two(day.getMonthValue()) + "-" + two(day.getDayOfMonth());
    }

    /** The month as EDTF. */
    static String edtf(YearMonth month) {
        return year(month.getYear()) + "-" + two(month.getMonthValue());
    }

    /** The days from one to another, as EDTF. */
    static String edtf(LocalDate first, LocalDate last) {
        return edtf(first) + "/" + edtf(last);
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
        return new SpokenDate(year, month, day, third, weekday, time, isOrdinal, whole, approximate || about, uncertain || perhaps);
    }

    SpokenDate at(@Nullable SpokenTime clock) {
        return clock == null ? this : new SpokenDate(year, month, day, third, weekday, clock, isOrdinal, whole, approximate, uncertain);
    }

    SpokenDate part(ThirdOfPeriod of) {
        return new SpokenDate(year, month, day, of, weekday, time, isOrdinal, whole, approximate, uncertain);
    }

    SpokenDate with(DayOfWeek name) {
        return new SpokenDate(year, month, day, third, name, time, isOrdinal, whole, approximate, uncertain);
    }

    /** A day of some month. */
    static SpokenDate ordinal(String day) {
        return new SpokenDate("", "", day, null, null, null, true, "", false, false);
    }

    private SpokenDate with(String newYear, String newMonth) {
        return new SpokenDate(newYear, newMonth, day, third, weekday, time, isOrdinal, whole, approximate, uncertain);
    }

    private SpokenDate being(String edtf) {
        return new SpokenDate("", "", "", third, weekday, time, isOrdinal, edtf, approximate, uncertain);
    }

    /** Whether there is only a day's number so far. */
    boolean isDayAlone() {
        return whole.isEmpty() && year.isEmpty() && month.isEmpty() && !day.isEmpty();
    }

    /** Whether there is only a weekday so far. */
    boolean isWeekdayAlone() {
        return weekday != null && whole.isEmpty() && year.isEmpty() && month.isEmpty() && day.isEmpty();
    }

    /** Whether it names one day. */
    boolean hasDay() {
        return whole.isEmpty() ? !day.isEmpty() || weekday != null : whole.matches("-?\\d{4}-[01]\\d-\\d\\d");
    }

    private boolean isWithoutYear() {
        return whole.isEmpty() && year.isEmpty() && !(month.isEmpty() && day.isEmpty());
    }

    /** Returns this date with the month and year that were given only after the later date. */
    SpokenDate completedBy(SpokenDate later) {
        if (!isWithoutYear() || !later.whole.isEmpty() || later.month.isEmpty() || (month.isEmpty() && later.day.isEmpty())) {
            return this;
        }
        String own = month.isEmpty() ? later.month : month;
        boolean yearBefore = !later.year.isEmpty() && later.year.matches("\\d{4}") && EnglishMonths.isLater(own, later.month);
        return with(yearBefore ? year(Integer.parseInt(later.year) - 1L) : later.year, own);
    }

    /** Returns this date with the month and year that were given only with the earlier date. */
    SpokenDate completedAfter(SpokenDate earlier) {
        if (!whole.isEmpty() || !earlier.whole.isEmpty() || earlier.month.isEmpty()) {
            return this;
        }
        String own = month.isEmpty() && !day.isEmpty() && !earlier.day.isEmpty() ? earlier.month : month;
        boolean yearAfter = year.isEmpty() && earlier.year.matches("\\d{4}") && EnglishMonths.isLater(earlier.month, own);
        return own.isEmpty()
                ? this
                : with(!year.isEmpty() ? year : yearAfter ? year(Integer.parseInt(earlier.year) + 1L) : earlier.year, own);
    }

    /** Returns this date with missing parts filled in, as far as possible, from the day to count from. */
    SpokenDate counted(DateContext context) {
        if (!whole.isEmpty() || !year.isEmpty()) {
            return this;
        }
        if (month.isEmpty() && day.isEmpty()) {
            return weekday == null ? this : being(edtf(context.day().with(TemporalAdjusters.previousOrSame(weekday))));
        }
        if (month.isEmpty()) {
            return isOrdinal || weekday != null ? dayOfMonth(context.day()) : this;
        }
        return EdtfSeason.isCode(month) ? with(year(context.day().getYear()), month) : nearest(context);
    }

    private SpokenDate dayOfMonth(LocalDate from) {
        for (YearMonth at = YearMonth.from(from);; at = at.minusMonths(1)) {
            int number = Integer.parseInt(day);
            if (at.isValidDay(number) && !at.atDay(number).isAfter(from)) {
                return being(edtf(at.atDay(number)));
            }
        }
    }

    /** Places this date in the year that an article of that day would mean, or in either if it may mean two. */
    private SpokenDate nearest(DateContext context) {
        return with(nearestYear(this::in, context, day.isEmpty()), month);
    }

    /**
     * Returns the year that an article of the day would mean by a day without a year, or either if it may mean two.
     *
     * @param inYear the date in a year; null if that year does not have it
     */
    static String nearestYear(IntFunction<@Nullable LocalDate> inYear, DateContext context) {
        return nearestYear(inYear, context, false);
    }

    private static String nearestYear(IntFunction<@Nullable LocalDate> inYear, DateContext context, boolean isMonth) {
        LocalDate from = context.day();
        List<LocalDate> past = new ArrayList<>();
        List<LocalDate> future = new ArrayList<>();
        for (int i = -1; i <= 1; i++) {
            LocalDate there = inYear.apply(from.getYear() + i);
            if (there != null) {
                (lies(there, from, isMonth) > 0 ? future : past).add(there);
            }
        }
        if (past.isEmpty() || future.isEmpty()) {
            List<LocalDate> any = past.isEmpty() ? future : past;
            return year(any.isEmpty() ? from.getYear() : any.getLast().getYear());
        }
        LocalDate last = past.getLast();
        LocalDate next = future.getFirst();
        long ahead = lies(next, from, isMonth);
        boolean thisYear = last.getYear() == from.getYear();
        boolean before = thisYear ? ahead > SOON : -lies(last, from, isMonth) <= NEAR;
        return before ? year(last.getYear())
                : !thisYear && ahead <= WITHIN_SIGHT ? year(next.getYear())
                : context.choose(year(last.getYear()), year(next.getYear()));
    }

    /** Returns how many days a date is after the day; 0 for a whole month that contains the day. */
    private static long lies(LocalDate date, LocalDate day, boolean isMonth) {
        boolean holds = isMonth && YearMonth.from(date).equals(YearMonth.from(day));
        return holds ? 0 : date.toEpochDay() - day.toEpochDay();
    }

    private @Nullable LocalDate in(int ofYear) {
        try {
            return LocalDate.of(ofYear, Integer.parseInt(month), day.isEmpty() ? 1 : Integer.parseInt(day));
        } catch (DateTimeException notThatYear) {
            return null;
        }
    }

    /** Checks this date against the weekday given with it. If they differ, either the date or the weekday may be meant. */
    private SpokenDate onWeekday(DateContext context) {
        LocalDate stated = day.isEmpty() || third != null ? null : day(plain());
        if (stated == null || weekday == null || stated.getDayOfWeek() == weekday) {
            return this;
        }
        LocalDate next = stated.with(TemporalAdjusters.nextOrSame(weekday));
        LocalDate meant = next.toEpochDay() - stated.toEpochDay() > 3 ? next.minus(Period.ofDays(7)) : next;
        context.contradicted("says %s, but %s is a %s".formatted(
                RelativeDate.name(weekday), FuzzyDate.of(stated).words(), RelativeDate.name(stated.getDayOfWeek())));
        return context.choose(this, being(edtf(meant)));
    }

    /** Returns the day that the EDTF means; null if it does not mean a single day. */
    static @Nullable LocalDate day(String edtf) {
        try {
            return edtf.matches("-?\\d{4}-\\d\\d-\\d\\d") ? FuzzyDate.parse(edtf).firstDay() : null;
        } catch (FuzzyDate.InvalidDateException notInTheCalendar) {
            return null;
        }
    }

    /** Returns the EDTF without the time of day, unchecked against the calendar; empty if the year is missing. */
    String edtf(DateContext context) {
        SpokenDate sure = onWeekday(context);
        String text = sure.third == null ? sure.plain() : sure.third.of(sure.plain());
        return marked(text, approximate, uncertain);
    }

    /** Returns EDTF with qualifiers. Both dates of an interval get them; a set gets none. */
    static String marked(String text, boolean approximate, boolean uncertain) {
        boolean about = approximate || text.contains("~");
        String mark = about ? uncertain ? "%" : "~" : uncertain ? "?" : "";
        if (mark.isEmpty() || text.isEmpty() || text.indexOf('[') >= 0) {
            return text;
        }
        String bare = text.replace("~", "");
        int slash = bare.indexOf('/');
        return slash < 0 ? bare + mark : marked(bare.substring(0, slash), mark) + "/" + marked(bare.substring(slash + 1), mark);
    }

    private static String marked(String end, String mark) {
        return end.isEmpty() || end.equals("..") ? end : end + mark;
    }

    /** Returns the EDTF with the time of day, if it is one certain day. */
    String momentEdtf(DateContext context) {
        String text = edtf(context);
        LocalDate known = time == null ? null : day(text);
        return known == null || time == null ? text : text + time.on(known, context);
    }

    private String plain() {
        if (!whole.isEmpty()) {
            return whole;
        }
        boolean incomplete = year.isEmpty() || (month.isEmpty() && !day.isEmpty());
        return incomplete ? "" : year + dashed(month) + dashed(day);
    }

    private static String dashed(String part) {
        return part.isEmpty() ? "" : "-" + part;
    }
}
