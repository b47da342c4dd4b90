package org.counterclaim.core.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/** Reads one date in plain English, with "about" and "perhaps", and stops at the first word that does not belong to it. */
final class SpokenDateReader {

    private static final String[] ABOUT = {
        "on or about", "on or around", "in or about", "in or around", "at about", "at around", "about", "around", "circa", "ca", "c",
        "approximately", "approx", "roughly", "~"
    };
    private static final String[] PERHAPS = {"perhaps", "possibly", "probably", "maybe", "?"};
    private static final String[] FILLERS = {
        "some time in", "sometime in", "some time on", "some time during", "some time", "sometime", "at some point in", "at some point on",
        "at some point during", "at some point", "in the course of", "in the month of", "the month of", "month of", "dated", "during",
        "throughout", "over", "the", "in", "on", "at"
    };

    private final DateTokens tokens;
    private final DateContext context;
    private final SpokenYear years;
    private final CalendarDate calendar;

    SpokenDateReader(DateTokens tokens, DateContext context) {
        this.tokens = tokens;
        this.context = context;
        this.years = new SpokenYear(tokens, context);
        this.calendar = new CalendarDate(tokens, context);
    }

    /** Returns the next date, or one that {@link #isNothing} if there is none. */
    SpokenDate read() {
        boolean about = false;
        boolean perhaps = false;
        for (boolean more = true; more;) {
            boolean a = !isLooseTime() && tokens.take(ABOUT);
            boolean p = tokens.take(PERHAPS);
            about |= a;
            perhaps |= p;
            more = a || p || (!isStretchAhead() && tokens.take(FILLERS)) || PartOfDay.takenBefore(tokens);
        }
        SpokenDate date = moment();
        for (boolean more = true; more;) {
            boolean a = tokens.take("or so", "or thereabouts", "approximately", "approx", "~");
            boolean p = !isNextInList() && tokens.take(PERHAPS);
            about |= a;
            perhaps |= p;
            more = a || p;
        }
        return date.qualified(about, perhaps);
    }

    /** Whether a "perhaps" after a comma belongs to the next date of a list. */
    private boolean isNextInList() {
        int mark = tokens.mark();
        boolean next = tokens.afterComma() && tokens.take(PERHAPS) && !tokens.atEnd() && !tokens.afterComma()
                && !tokens.isNext("or", "and", "to", "-", "~");
        tokens.back(mark);
        return next;
    }

    static boolean isNothing(SpokenDate date) {
        return date.whole().isEmpty() && date.year().isEmpty() && date.month().isEmpty() && date.day().isEmpty() && date.weekday() == null;
    }

    /** Returns the EDTF of a date; a missing year or month is counted from the day. */
    String edtf(SpokenDate date) {
        String edtf = date.counted(context).edtf(context);
        if (edtf.isEmpty()) {
            throw DateErrorMessages.of("");
        }
        return edtf;
    }

    /** Whether "about 5pm" comes next, which does not make the day approximate. */
    private boolean isLooseTime() {
        int mark = tokens.mark();
        boolean time = SpokenTime.taken(tokens) != null && !tokens.atEnd();
        tokens.back(mark);
        return time;
    }

    /** Whether "in six months" comes next, rather than "in the six months before". */
    private boolean isStretchAhead() {
        int mark = tokens.mark();
        boolean ahead = tokens.take("in") && SpokenDuration.taken(tokens) != null && (tokens.atEnd() || tokens.isNext("time"));
        tokens.back(mark);
        return ahead;
    }

    private SpokenDate moment() {
        int mark = tokens.mark();
        SpokenTime before = SpokenTime.taken(tokens);
        if (before != null) {
            tokens.take("on the", "on", "of", "the");
            SpokenDate date = tokens.atEnd() ? SpokenDate.whole("") : dated();
            if (!isNothing(date)) {
                return date.at(before);
            }
            tokens.back(mark);
        }
        SpokenDate date = dated();
        if (isNothing(date) || !date.hasDay()) {
            return date;
        }
        PartOfDay.takenAfter(tokens);
        SpokenTime after = SpokenTime.taken(tokens);
        PartOfDay.takenAfter(tokens);
        return date.at(after);
    }

    private SpokenDate dated() {
        List<Supplier<@Nullable SpokenDate>> kinds = List.of(
                this::week, this::ordinal, new DistantDate(tokens, this)::read, new RelativeDate(tokens, context)::read,
                this::isoWeek, this::third, this::season, this::someDayIn, this::namedDay);
        for (Supplier<@Nullable SpokenDate> kind : kinds) {
            int mark = tokens.mark();
            SpokenDate date = kind.get();
            if (date != null && !isNothing(date)) {
                return date;
            }
            tokens.back(mark);
        }
        return calendar.read();
    }

    private @Nullable SpokenDate week() {
        if (tokens.take("week ending", "week to")) {
            LocalDate last = day(read());
            return SpokenDate.whole(SpokenDate.edtf(last.minus(Period.ofDays(6)), last));
        }
        boolean week = tokens.take("week of", "week beginning", "week starting", "week commencing", "w / c", "w / b");
        boolean weekend = !week && tokens.take("weekend of", "weekend");
        if (!week && !weekend) {
            return null;
        }
        SpokenDate date = read();
        if (isNothing(date)) {
            return null;
        }
        if (date.isDayAlone()) {
            return date;
        }
        LocalDate day = day(date);
        return SpokenDate.whole(week ? RelativeDate.weekOf(day) : RelativeDate.weekendOf(day));
    }

    /** Reads "the first week of October 2022", "the second Tuesday of October 2022", "the second half of October 2022". */
    private @Nullable SpokenDate ordinal() {
        int which = tokens.take("last", "final") ? -1 : CalendarDate.ordinal(tokens);
        String unit = tokens.next();
        DayOfWeek weekday = RelativeDate.weekday(unit);
        boolean half = unit.equals("half") && (which == 1 || which == 2);
        if (which == 0 || which > 5 || !(unit.equals("week") || half || weekday != null) || !tokens.take("of", "in")) {
            return null;
        }
        tokens.take("the");
        String month = plain(calendar.read());
        if (!month.matches("\\d{4}-[01]\\d")) {
            return null;
        }
        YearMonth in = YearMonth.parse(month);
        if (weekday != null) {
            return SpokenDate.of(in.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(which, weekday)));
        }
        if (half) {
            return SpokenDate.whole(SpokenDate.edtf(in.atDay(which == 1 ? 1 : 16), which == 1 ? in.atDay(15) : in.atEndOfMonth()));
        }
        LocalDate last = which < 0 || which == 5 ? in.atEndOfMonth() : in.atDay(7 * which);
        return SpokenDate.whole(SpokenDate.edtf(last.minus(Period.ofDays(6)), last)).qualified(true, false);
    }

    private @Nullable SpokenDate isoWeek() {
        String year = tokens.next();
        int week = 0;
        if (year.equals("week")) {
            week = DateTokens.number(tokens.next());
            tokens.take("of", "in");
            year = tokens.next();
        } else if (tokens.take("- w", "w", "week")) {
            week = DateTokens.number(tokens.next());
        }
        if (!year.matches("[1-9]\\d{3}") || week < 1) {
            return null;
        }
        LocalDate inFirstWeek = LocalDate.of(Integer.parseInt(year), 1, 4);
        boolean exists = IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(inFirstWeek).isValidValue(week);
        return exists ? SpokenDate.whole(RelativeDate.weekOf(inFirstWeek.plus(Period.ofWeeks(week - 1)))) : null;
    }

    private @Nullable SpokenDate third() {
        ThirdOfPeriod first = thirdWord();
        if (first == null) {
            return null;
        }
        int mark = tokens.mark();
        ThirdOfPeriod last = tokens.take("- to -", "- to", "to", "or", "-") ? thirdWord() : null;
        if (last == null) {
            tokens.back(mark);
        }
        tokens.take("-");
        tokens.take("on the", "in the", "of the", "on", "in", "of", "the");
        SpokenDate date = first == ThirdOfPeriod.MID && tokens.isNext("week") ? null : dated();
        if (date == null || isNothing(date) || date.hasDay()) {
            return date;
        }
        if (last == null) {
            return date.part(first);
        }
        return SpokenDate.whole(EnglishDateParser.start(edtf(date.part(first))) + "/" + EnglishDateParser.end(edtf(date.part(last))));
    }

    private @Nullable ThirdOfPeriod thirdWord() {
        for (ThirdOfPeriod third : ThirdOfPeriod.values()) {
            if (tokens.take(third.spoken())) {
                return third;
            }
        }
        return null;
    }

    private @Nullable SpokenDate season() {
        return SpokenSeason.taken(tokens, years);
    }

    private @Nullable SpokenDate someDayIn() {
        boolean day = tokens.take("a day in", "some day in", "one day in");
        if (!day && !tokens.take("a month in", "some month in")) {
            return null;
        }
        tokens.take("the");
        String edtf = plain(calendar.read());
        if (edtf.matches("-?[\\dX]{4}")) {
            return SpokenDate.whole(edtf + (day ? "-XX-XX" : "-XX"));
        }
        return day && edtf.matches("-?[\\dX]{4}-\\d\\d") ? SpokenDate.whole(edtf + "-XX") : null;
    }

    private @Nullable SpokenDate namedDay() {
        IntFunction<LocalDate> named = NamedDay.taken(tokens);
        if (named == null) {
            return null;
        }
        boolean weekend = tokens.take("weekend");
        int mark = tokens.mark();
        tokens.take("of", "in", "-");
        String year = years.read();
        if (!year.matches("\\d{4}") || year.equals("0000")) {
            tokens.back(mark);
            year = SpokenDate.year(named.apply(context.age().getYear()).isAfter(context.day())
                    ? context.day().getYear() - 1L : context.day().getYear());
        }
        LocalDate day = named.apply(Integer.parseInt(year));
        return SpokenDate.whole(weekend ? RelativeDate.weekendOf(day) : SpokenDate.edtf(day));
    }

    private String plain(SpokenDate date) {
        return isNothing(date) ? "" : edtf(date);
    }

    /** Returns the single day of a date. */
    LocalDate day(SpokenDate date) {
        LocalDate day = isNothing(date) ? null : SpokenDate.day(edtf(date.qualified(false, false)).replaceAll("[~?%]", ""));
        if (day == null) {
            throw DateErrorMessages.because("", "needs one whole day here, as in “week of 3 October 2022”");
        }
        return day;
    }
}
