package org.counterclaim.core.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;

/**
 * Reads dates counted from a day: "yesterday", "last Tuesday", "two days ago", "last week", "in six months". A unit stays whole: "three
 * weeks ago" is that whole week, Monday to Sunday.
 */
final class RelativeDate {

    private final DateTokens tokens;
    private final DateContext context;

    RelativeDate(DateTokens tokens, DateContext context) {
        this.tokens = tokens;
        this.context = context;
    }

    /** Returns the date; null if the next words are not of this kind. */
    @Nullable
    SpokenDate read() {
        SpokenDate stepped = new SteppedDate(tokens, context, this).read();
        SpokenDate day = stepped == null ? nearDay() : stepped;
        return day == null ? period() : day;
    }

    private @Nullable SpokenDate nearDay() {
        if (tokens.take("day before yesterday")) {
            return days(-2);
        }
        if (tokens.take("day after tomorrow")) {
            return days(2);
        }
        if (tokens.take("earlier today", "later today", "today", "tonight", "this morning", "this afternoon", "this evening")) {
            return days(0);
        }
        if (tokens.take("yesterday", "last night", "last evening")) {
            return days(-1);
        }
        return tokens.take("tomorrow") ? days(1) : null;
    }

    private @Nullable SpokenDate period() {
        if (tokens.take("overnight")) {
            return SpokenDate.whole(SpokenDate.edtf(context.day().minus(Period.ofDays(1)), context.day()));
        }
        if (tokens.take("earlier this", "earlier in the")) {
            return sofar(tokens.next(), true);
        }
        if (tokens.take("later this", "later in the")) {
            return sofar(tokens.next(), false);
        }
        if (tokens.take("over the weekend", "at the weekend", "weekend") && !tokens.isNext("of", "before", "after")) {
            return weekend(thisSaturday(context.day(), 7));
        }
        if (tokens.take("this past", "this last", "within the past", "within the last", "past", "recent")) {
            return lately();
        }
        if (tokens.take("last", "previous")) {
            return beside(-1);
        }
        if (tokens.take("next", "coming", "following", "this coming")) {
            return beside(1);
        }
        return tokens.take("this") ? beside(0) : null;
    }

    private SpokenDate days(int count) {
        return SpokenDate.of(context.day().plusDays(count));
    }

    /** Returns the time from the beginning of the week, month or year to the day, or from the day to its end. */
    private @Nullable SpokenDate sofar(String unit, boolean before) {
        LocalDate day = unit.matches("week|month|year") ? context.day() : LocalDate.EPOCH;
        LocalDate first = switch (unit) {
            case "week" -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case "month" -> day.with(TemporalAdjusters.firstDayOfMonth());
            default -> day.with(TemporalAdjusters.firstDayOfYear());
        };
        LocalDate last = switch (unit) {
            case "week" -> first.plusDays(6);
            case "month" -> day.with(TemporalAdjusters.lastDayOfMonth());
            default -> day.with(TemporalAdjusters.lastDayOfYear());
        };
        return !unit.matches("week|month|year")
                ? null
                : SpokenDate.whole(before ? SpokenDate.edtf(first, day) : SpokenDate.edtf(day, last));
    }

    /** Reads "the past week" as the days up to this one, and "this past Tuesday" as the latest. */
    private @Nullable SpokenDate lately() {
        DayOfWeek weekday = weekday(tokens.peek(0));
        if (weekday != null) {
            tokens.next();
            return SpokenDate.of(context.day().with(TemporalAdjusters.previous(weekday)));
        }
        if (tokens.take("weekend")) {
            return weekend(thisSaturday(context.day(), 7));
        }
        int mark = tokens.mark();
        SpokenDuration duration = SpokenDuration.taken(tokens);
        if (duration == null) {
            tokens.back(mark);
            duration = SpokenDuration.unit(tokens.next(), 1);
        }
        return duration == null ? null : SpokenDate.whole(duration.span(context.day().minus(duration.most()), context.day()));
    }

    /** Reads what follows "last" (way -1), "this" (0) or "next" (1). */
    private @Nullable SpokenDate beside(int way) {
        int mark = tokens.mark();
        SpokenDuration several = way == 0 ? null : SpokenDuration.taken(tokens);
        if (several != null && several.isCounted()) {
            LocalDate day = context.day();
            return SpokenDate.whole(way < 0 ? several.span(day.minus(several.most()), day) : several.span(day, day.plus(several.most())));
        }
        tokens.back(mark);
        String unit = tokens.next();
        DayOfWeek weekday = weekday(unit);
        if (weekday != null) {
            boolean week = tokens.peek(0).equals("week") && tokens.take("week");
            return SpokenDate.of(on(weekday, way).plusDays(week ? 7L * way : 0));
        }
        if (EnglishMonths.number(unit) > 0) {
            return month(EnglishMonths.number(unit), way);
        }
        if (unit.equals("weekend")) {
            return weekend(saturday(way));
        }
        tokens.back(mark);
        SpokenDate named = named(way);
        tokens.back(named == null ? mark + 1 : tokens.mark());
        return named != null ? named : unit.equals("day") ? null : unit(unit, way);
    }

    /** Returns such a weekday. "Last" late in a week may mean the day of this week or of the week before; so may "next" early in it. */
    LocalDate on(DayOfWeek weekday, int way) {
        LocalDate day = context.day();
        if (way == 0) {
            return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).with(TemporalAdjusters.nextOrSame(weekday));
        }
        LocalDate nearest = day.with(way < 0 ? TemporalAdjusters.previous(weekday) : TemporalAdjusters.next(weekday));
        boolean thisWeek = way * (weekday.getValue() - day.getDayOfWeek().getValue()) > 0;
        return thisWeek ? context.choose(nearest, nearest.plusDays(7L * way)) : nearest;
    }

    LocalDate saturday(int way) {
        LocalDate day = context.day();
        int ofWeek = day.getDayOfWeek().getValue();
        LocalDate saturday = thisSaturday(day, way < 0 ? 7 : 0);
        if (way < 0) {
            return saturday.plusDays(1).isBefore(day) ? saturday : saturday.minusDays(7);
        } else if (way == 0) {
            return ofWeek <= 2 ? context.choose(saturday.minusDays(7), saturday) : saturday;
        }
        return ofWeek > 5 ? saturday.plusDays(7) : context.choose(saturday, saturday.plusDays(7));
    }

    /** The month of that name in the year that "last", "this" or "next" may mean. */
    private SpokenDate month(int month, int way) {
        LocalDate day = context.day();
        boolean thisYear = way * (month - day.getMonthValue()) > 0;
        int year = day.getYear();
        int meant = thisYear ? context.choose(year, year + way) : year + way;
        return SpokenDate.of(SpokenDate.year(meant), SpokenDate.two(month), "");
    }

    /** Reads a season or a named day: the last, this year's, or the next. */
    private @Nullable SpokenDate named(int way) {
        IntFunction<LocalDate> named = NamedDay.taken(tokens);
        if (named != null) {
            LocalDate day = context.day();
            LocalDate ofYear = named.apply(day.getYear());
            boolean passes = way < 0 ? !ofYear.isBefore(day) : way > 0 && !ofYear.isAfter(day);
            return SpokenDate.of(named.apply(day.getYear() + (passes ? way : 0)));
        }
        return SpokenSeason.counted(tokens, context, way);
    }

    /** Returns the day, week, month, quarter or year that is {@code count} further on. */
    @Nullable
    SpokenDate unit(String unit, int count) {
        return switch (unit) {
            case "minute" -> SpokenDate.of(context.day()).qualified(true, false);
            case "hour" -> hours(count);
            case "day" -> SpokenDate.of(context.day().plusDays(count));
            case "week" -> SpokenDate.whole(weekOf(context.day().plusWeeks(count)));
            case "fortnight" -> SpokenDate.whole(weekOf(context.day().plusWeeks(2L * count)));
            case "month" -> SpokenDate.whole(SpokenDate.edtf(YearMonth.from(context.day()).plusMonths(count)));
            case "quarter" -> {
                LocalDate there = context.day().plusMonths(3L * count);
                yield SpokenDate.whole(SpokenDate.year(there.getYear()) + "-" + (33 + (there.getMonthValue() - 1) / 3));
            }
            case "year" -> SpokenDate.whole(SpokenDate.year(context.day().getYear() + (long) count));
            case "decade" -> SpokenDate.whole(SpokenDate.year(context.day().getYear() + 10L * count)).qualified(true, false);
            default -> null;
        };
    }

    /** Returns the day that many hours away, which are two if the hours are not whole days; less than a day stays near the day. */
    private SpokenDate hours(int count) {
        LocalDate near = context.day().plusDays(count / 24);
        LocalDate far = near.plusDays(Integer.signum(count % 24));
        return Math.abs(count) < 24 ? SpokenDate.of(near).qualified(true, false)
                : near.equals(far) ? SpokenDate.of(near)
                : SpokenDate.whole(near.isBefore(far) ? SpokenDate.edtf(near, far) : SpokenDate.edtf(far, near));
    }

    /** Returns the Saturday of the day's week, or {@code back} days earlier if that Saturday has not come yet. */
    private static LocalDate thisSaturday(LocalDate day, int back) {
        LocalDate saturday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusDays(5);
        return saturday.isAfter(day) ? saturday.minusDays(back) : saturday;
    }

    static SpokenDate weekend(LocalDate saturday) {
        return SpokenDate.whole(SpokenDate.edtf(saturday, saturday.plusDays(1)));
    }

    /** Saturday and Sunday of the week that holds the day, as EDTF. */
    static String weekendOf(LocalDate day) {
        LocalDate saturday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusDays(5);
        return SpokenDate.edtf(saturday, saturday.plusDays(1));
    }

    /** Returns the weekend that people mean by that of a day; from Monday to Wednesday it may be the one before or the one after. */
    static String weekendNear(LocalDate day, DateContext context) {
        return weekendOf(day.getDayOfWeek().getValue() < 4 ? context.choose(day.minusDays(7), day) : day);
    }

    /** Returns the weekend of a holiday: from Saturday to a Monday or Tuesday, or from a Thursday or Friday to Sunday. */
    static String holidayWeekend(LocalDate day, DateContext context) {
        LocalDate saturday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusDays(5);
        int weekday = day.getDayOfWeek().getValue();
        boolean before = weekday < 3 || (weekday == 3 && context.choose(true, false));
        LocalDate first = before ? saturday.minusDays(7) : weekday < 6 ? day : saturday;
        return SpokenDate.edtf(first, before ? day : saturday.plusDays(1));
    }

    /** Monday to Sunday of the week that holds the day, as ISO 8601 has it. */
    static String weekOf(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return SpokenDate.edtf(monday, monday.plus(Period.ofDays(6)));
    }

    /** Returns the weekday with this name, in full or in a usual abbreviation; null for other words. */
    static @Nullable DayOfWeek weekday(String word) {
        List<String> cut = List.of("tues", "weds", "thur", "thurs");
        for (DayOfWeek day : DayOfWeek.values()) {
            String name = name(day);
            boolean isCut = cut.contains(word) && word.startsWith(name.substring(0, 3).toLowerCase(Locale.ROOT));
            if (word.equalsIgnoreCase(name) || word.equalsIgnoreCase(name.substring(0, 3)) || isCut) {
                return day;
            }
        }
        return null;
    }

    static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
