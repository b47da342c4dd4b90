package org.counterclaim.core.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/** Reads one date in plain English, with "about" and "perhaps", and stops at the first word that does not belong to it. */
final class SpokenDateReader {

    private static final String[] ABOUT = {
        "on or about", "on or around", "in or about", "in or around", "at about", "at around", "somewhere around", "about", "around",
        "circa", "ca", "c",
        "approximately", "approx", "roughly", "~"
    };
    private static final String[] PERHAPS = {"perhaps", "possibly", "probably", "maybe", "?"};
    private static final String[] FILLERS = {
        "some time in", "sometime in", "some time on", "some time during", "some time", "sometime", "at some point in", "at some point on",
        "at some point during", "at some point", "in the course of", "in the month of", "the month of", "month of", "dated", "during",
        "throughout", "over", "back in", "way back in", "for", "published", "posted", "issued", "the", "in", "on", "at"
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
            boolean a = tokens.take("or so", "or thereabouts", "ish", "- ish", "approximately", "approx", "~");
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

    /** Whether "in six months" or "over a year ago" comes next, rather than "in the six months before". */
    private boolean isStretchAhead() {
        if (SteppedDate.isNext(tokens)) {
            return true;
        }
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
        SpokenTime after = timeAfter();
        PartOfDay.takenAfter(tokens);
        return date.at(after);
    }

    /** Takes a time after a day, which a dash may precede. */
    private @Nullable SpokenTime timeAfter() {
        int mark = tokens.mark();
        tokens.take("-");
        SpokenTime time = SpokenTime.taken(tokens);
        if (time == null) {
            tokens.back(mark);
        }
        return time;
    }

    /** Returns the next date without qualifiers and time of day. */
    SpokenDate dated() {
        List<Supplier<@Nullable SpokenDate>> kinds = List.of(
                this::week, new OrdinalDate(tokens, this)::read, new DistantDate(tokens, this)::read,
                new RelativeDate(tokens, context)::read,
                this::isoWeek, this::third, this::season, this::yearFirst, this::someDayIn, this::namedDay);
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
        if (tokens.take("week ending", "week to", "w / e")) {
            LocalDate last = day(read());
            return SpokenDate.whole(SpokenDate.edtf(last.minus(Period.ofDays(6)), last));
        }
        boolean week = tokens.take("week of", "week beginning", "week starting", "week commencing", "wk of", "w / c", "w / b");
        boolean weekend = !week && tokens.take("weekend of", "weekend");
        if (!week && !weekend) {
            return null;
        }
        SpokenDate date = read();
        if (isNothing(date)) {
            return null;
        }
        boolean isBeginning = tokens.isNext("-", "to") && date.hasDay();
        if (date.isDayAlone() || isBeginning) {
            return date;
        }
        LocalDate day = day(date);
        return SpokenDate.whole(week ? RelativeDate.weekOf(day) : RelativeDate.weekendNear(day, context));
    }

    private @Nullable SpokenDate isoWeek() {
        String year = tokens.next();
        int week = 0;
        if (List.of("week", "w", "wk", "kw").contains(year)) {
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
        SpokenDate period = thisPeriod();
        SpokenDate date = first == ThirdOfPeriod.MID && tokens.isNext("week") ? null : period != null ? period : dated();
        if (date == null || isNothing(date) || date.hasDay()) {
            return date;
        }
        if (last == null) {
            return date.part(first);
        }
        return SpokenDate.whole(EnglishDateParser.start(edtf(date.part(first))) + "/" + EnglishDateParser.end(edtf(date.part(last))));
    }

    /** Reads "month" at the end of "the end of the month", which is that of the day. */
    @Nullable
    SpokenDate thisPeriod() {
        int mark = tokens.mark();
        boolean article = tokens.take("the") || tokens.peek(-1).equals("the") || tokens.peek(-1).equals("years");
        String unit = tokens.peek(0);
        boolean period = article && unit.matches("week|month|year|decade")
                && (tokens.peek(1).isEmpty() || List.of("to", "-", "until", "and", "through").contains(tokens.peek(1)));
        tokens.back(period ? tokens.mark() + 1 : mark);
        return !period ? null : unit.equals("decade") ? SpokenDate.whole(SpokenDate.year(context.day().getYear()).substring(0, 3) + "X")
                : new RelativeDate(tokens, context).unit(unit, 0);
    }

    /** The year of the day. */
    SpokenDate thisYear() {
        return SpokenDate.whole(SpokenDate.year(context.day().getYear()));
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

    /** Reads "2022 October 3" and "2022 Q3". */
    private @Nullable SpokenDate yearFirst() {
        String year = tokens.next();
        EdtfSeason season = year.matches("\\d{4}") ? EdtfSeason.taken(tokens) : null;
        int month = season == null && year.matches("\\d{4}") ? EnglishMonths.number(tokens.peek(0)) : 0;
        if (month > 0) {
            tokens.next();
        }
        int day = month > 0 ? DateTokens.number(tokens.peek(0)) : -1;
        if (day > 31 || tokens.peek(1).matches("\\d{4}") || (season != null && (season.isThird() || !tokens.atEnd()))) {
            return null;
        }
        if (day > 0) {
            tokens.next();
        }
        return season != null ? SpokenDate.of(year, Integer.toString(season.code()), "")
                : month == 0 ? null : SpokenDate.of(year, SpokenDate.two(month), day > 0 ? SpokenDate.two(day) : "");
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
        boolean week = !weekend && tokens.take("week");
        int mark = tokens.mark();
        tokens.take("of", "in", "-");
        String year = years.read();
        if (!year.matches("\\d{4}") || year.equals("0000")) {
            tokens.back(mark);
            year = SpokenDate.nearestYear(in -> named.apply(in), context);
        }
        LocalDate day = named.apply(Integer.parseInt(year));
        return SpokenDate.whole(weekend ? RelativeDate.holidayWeekend(day, context)
                : !week ? SpokenDate.edtf(day)
                : RelativeDate.weekOf(day.getDayOfWeek() == DayOfWeek.SUNDAY ? context.choose(day, day.plusDays(1)) : day));
    }

    String plain(SpokenDate date) {
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
