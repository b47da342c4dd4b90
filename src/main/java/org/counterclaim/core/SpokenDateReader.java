package org.counterclaim.core;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.FuzzyDate.NotADate;

/** Reads one date of plain English, with its "about" and "perhaps", and stops where the words go on to something else. */
final class SpokenDateReader {

    private static final String[] ABOUT = {
        "about", "around", "circa", "ca", "c", "approximately", "approx", "roughly", "~"
    };
    private static final String[] PERHAPS = {"perhaps", "possibly", "probably", "maybe", "?"};
    private static final String[] FILLERS = {
        "some time in", "sometime in", "some time on", "some time", "sometime", "the", "in", "on"
    };

    private final Tokens tokens;
    private final LocalDate today;
    private final SpokenYear years;

    SpokenDateReader(Tokens tokens, LocalDate today) {
        this.tokens = tokens;
        this.today = today;
        this.years = new SpokenYear(tokens);
    }

    SpokenDate read() {
        boolean about = false;
        boolean perhaps = false;
        for (boolean more = true; more; ) {
            boolean a = tokens.take(ABOUT);
            boolean p = tokens.take(PERHAPS);
            about |= a;
            perhaps |= p;
            more = a || p || tokens.take(FILLERS);
        }
        SpokenDate date = unqualified();
        for (boolean more = true; more; ) {
            boolean a = tokens.take("or so", "approximately", "approx", "~");
            boolean p = tokens.take(PERHAPS);
            about |= a;
            perhaps |= p;
            more = a || p;
        }
        return date.qualified(about, perhaps);
    }

    private SpokenDate unqualified() {
        if (tokens.take("week of", "week beginning", "week starting", "week commencing")) {
            return SpokenDate.whole(RelativeDate.weekOf(day(read())));
        }
        List<Supplier<String>> kinds = List.of(
                new RelativeDate(tokens, today)::read, this::isoWeek, this::season, this::third, this::someDayIn);
        for (Supplier<String> kind : kinds) {
            int mark = tokens.mark();
            String edtf = kind.get();
            if (!edtf.isEmpty()) {
                return SpokenDate.whole(edtf);
            }
            tokens.back(mark);
        }
        return calendarDate();
    }

    private String isoWeek() {
        int year = Tokens.number(tokens.next());
        if (year < 1000 || year > 9999 || !tokens.take("- w")) {
            return "";
        }
        int week = Tokens.number(tokens.next());
        LocalDate inFirstWeek = LocalDate.of(year, 1, 4);
        boolean exists = IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(inFirstWeek).isValidValue(week);
        return exists ? RelativeDate.weekOf(inFirstWeek.plus(Period.ofWeeks(week - 1))) : "";
    }

    private String season() {
        Season season = Season.taken(tokens);
        if (season == null) {
            return "";
        }
        tokens.take("of", "in", "-");
        String year = years.read();
        boolean thirdOfDecade = season.isThird() && year.indexOf('X') >= 0;
        return year.isEmpty() || thirdOfDecade ? "" : year + "-" + season.code();
    }

    private String third() {
        for (Third third : Third.values()) {
            if (tokens.take(third.word())) {
                tokens.take("-", "in");
                tokens.take("the");
                String edtf = calendarDate().edtf();
                return edtf.matches("[1-9]\\d\\dX") ? third.of(Integer.parseInt(edtf.replace('X', '0')))
                        : edtf.matches("\\d{4}-\\d\\d") ? third.of(YearMonth.parse(edtf)) : "";
            }
        }
        return "";
    }

    private String someDayIn() {
        boolean day = tokens.take("a day in", "some day in", "one day in");
        if (!day && !tokens.take("a month in", "some month in")) {
            return "";
        }
        tokens.take("the");
        String edtf = calendarDate().edtf();
        if (edtf.matches("-?[\\dX]{4}")) {
            return edtf + (day ? "-XX-XX" : "-XX");
        }
        return day && edtf.matches("-?[\\dX]{4}-\\d\\d") ? edtf + "-XX" : "";
    }

    private SpokenDate calendarDate() {
        DayOfWeek weekday = RelativeDate.weekday(tokens.peek(0));
        if (weekday != null) {
            tokens.next();
            tokens.take("the");
        }
        SpokenDate date = dayMonthYear();
        if (weekday != null && day(date).getDayOfWeek() != weekday) {
            throw new NotADate("Not a date yet: %s was not a %s. Correct one of them, or leave the weekday out."
                    .formatted(date.edtf(), RelativeDate.name(weekday)));
        }
        return date.day().isEmpty() ? date : new SpokenTime(tokens).addedTo(date);
    }

    private SpokenDate dayMonthYear() {
        String day = Months.number(tokens.peek(0)) > 0 ? "" : dayNumber();
        if (!day.isEmpty()) {
            tokens.take("of");
            takeJoint(Months.number(tokens.peek(1)) > 0);
        }
        String month = month();
        if (month.isEmpty()) {
            return SpokenDate.of(day.isEmpty() ? years.read() : "", "", day);
        }
        day = day.isEmpty() ? dayNumber() : day;
        tokens.take("of", "in");
        takeJoint(tokens.peek(1).matches("\\d{4}"));
        return SpokenDate.of(years.read(), month, day);
    }

    /** The hyphens of 11-Oct-2022; the one of 3-12 October is left to the reader of ranges. */
    private void takeJoint(boolean partFollows) {
        if (partFollows) {
            tokens.take("-", "/");
        }
    }

    private String month() {
        int month = Months.number(tokens.peek(0));
        if (month == 0) {
            return "";
        }
        tokens.next();
        return SpokenDate.two(month);
    }

    private String dayNumber() {
        int number = Tokens.number(tokens.peek(0));
        if (number < 1 || number > 31 || tokens.peek(0).length() > 4 || years.isNext()) {
            return "";
        }
        tokens.next();
        return SpokenDate.two(number);
    }

    private static LocalDate day(SpokenDate date) {
        @Nullable LocalDate day = date.edtf().isEmpty() ? null : onlyDay(FuzzyDate.parse(date.edtf()));
        if (day == null) {
            throw new NotADate("Not a date yet: a weekday or a week needs one whole day. Try “week of 3 October 2022”.");
        }
        return day;
    }

    private static @Nullable LocalDate onlyDay(FuzzyDate date) {
        return date.isDay() ? date.firstDay() : null;
    }
}
