package org.counterclaim.core.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** Reads a calendar date, whole or in part: "Tue 11 October 2022", "Oct. 11", "11-Oct-22", "2022", "Monday". */
final class CalendarDate {

    private static final String[] ORDINALS = {
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth",
        "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth", "twenty - first", "twenty - second",
        "twenty - third", "twenty - fourth", "twenty - fifth", "twenty - sixth", "twenty - seventh", "twenty - eighth", "twenty - ninth",
        "thirtieth", "thirty - first"
    };

    private final DateTokens tokens;
    private final DateContext context;
    private final SpokenYear years;

    CalendarDate(DateTokens tokens, DateContext context) {
        this.tokens = tokens;
        this.context = context;
        this.years = new SpokenYear(tokens, context);
    }

    /** Returns the date, with all parts empty if the next words are not one. */
    SpokenDate read() {
        DayOfWeek weekday = RelativeDate.weekday(tokens.peek(0));
        if (weekday == null) {
            return dayMonthYear();
        }
        tokens.next();
        int mark = tokens.mark();
        PartOfDay.takenAfter(tokens);
        if (tokens.peek(0).equals("week") && tokens.peek(1).isEmpty() && tokens.take("week")) {
            return SpokenDate.of(context.day().with(TemporalAdjusters.next(weekday)).plusDays(7));
        }
        if (tokens.take("of last week", "last week", "in last week")) {
            return weekdayOf(weekday, -1);
        }
        if (tokens.take("of this week", "this week", "in this week")) {
            return weekdayOf(weekday, 0);
        }
        if (tokens.take("of next week", "next week", "in next week")) {
            return weekdayOf(weekday, 1);
        }
        tokens.take("on the", "the", "on");
        SpokenDate date = RelativeDate.weekday(tokens.peek(0)) == null ? dayMonthYear() : SpokenDate.whole("");
        if (SpokenDateReader.isNothing(date) || !date.hasDay()) {
            tokens.back(mark);
            return SpokenDate.on(weekday);
        }
        return date.with(weekday);
    }

    private SpokenDate weekdayOf(DayOfWeek weekday, int weeks) {
        LocalDate monday = context.day().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(weeks);
        return SpokenDate.of(monday.with(TemporalAdjusters.nextOrSame(weekday)));
    }

    private SpokenDate dayMonthYear() {
        int mark = tokens.mark();
        if (tokens.peek(0).matches("\\d{1,2}/\\d{1,2}") && EnglishMonths.number(tokens.peek(1)) > 0) {
            return twoDays();
        }
        SpokenDate numeric = new NumericDate(tokens, context).read();
        if (!SpokenDateReader.isNothing(numeric)) {
            return numeric;
        }
        tokens.back(mark);
        String day = EnglishMonths.number(tokens.peek(0)) > 0 ? "" : dayNumber();
        boolean ordinal = !tokens.peek(-1).matches("\\d+");
        throwIfTooLate();
        if (!day.isEmpty()) {
            tokens.take("of", "day of");
            if (tokens.isNext("last month", "this month", "next month")) {
                return inMonthBeside(day);
            }
            tokens.take("the month of");
            takeJoint(EnglishMonths.number(tokens.peek(1)) > 0);
        }
        String month = month();
        if (month.isEmpty()) {
            return withoutMonth(day, ordinal);
        }
        boolean dayFirst = !day.isEmpty();
        if (!dayFirst && tokens.peek(0).equals("-") && tokens.peek(1).matches("\\d\\d") && tokens.peek(2).isEmpty()) {
            return dayOrYear(month);
        }
        return withYear(month, dayFirst ? day : dayAfterMonth(), dayFirst);
    }

    private String dayAfterMonth() {
        int beforeDay = tokens.mark();
        tokens.take("the", "on the");
        String day = dayNumber();
        if (day.isEmpty()) {
            tokens.back(beforeDay);
        }
        return day;
    }

    private SpokenDate withYear(String month, String day, boolean dayFirst) {
        int beforeYear = tokens.mark();
        tokens.take("of the year", "of", "in");
        takeJoint(tokens.peek(1).matches("\\d{4}")
                || (dayFirst && tokens.peek(1).matches("\\d\\d") && EnglishMonths.number(tokens.peek(2)) == 0));
        String year = dayFirst && isShortYear()
                ? SpokenDate.year(SpokenYear.fullYear(Integer.parseInt(tokens.next()), context)) : years.read();
        if (year.isEmpty()) {
            tokens.back(beforeYear);
        }
        return year.indexOf('/') >= 0 ? SpokenDate.whole("") : SpokenDate.of(year, month, day);
    }

    /** Throws if a number above 31 precedes a month. */
    private void throwIfTooLate() {
        int number = DateTokens.number(tokens.peek(0));
        if (number > 31 && tokens.peek(0).length() == 2 && EnglishMonths.number(tokens.peek(1)) > 0) {
            throw DateErrorMessages.because(tokens.peek(0), "has no day " + number + ": months have at most 31");
        }
    }

    /** Reads "last month" after "the 3rd of". */
    private SpokenDate inMonthBeside(String day) {
        int way = tokens.take("last month") ? -1 : tokens.take("next month") ? 1 : 0;
        tokens.take("this month");
        YearMonth in = YearMonth.from(context.day()).plusMonths(way);
        return SpokenDate.of(SpokenDate.year(in.getYear()), SpokenDate.two(in.getMonthValue()), day);
    }

    /** Reads "Oct-22", which tables write for October 2022 and people for 22 October. */
    private SpokenDate dayOrYear(String month) {
        tokens.next();
        int number = Integer.parseInt(tokens.next());
        SpokenDate ofYear = SpokenDate.of(SpokenDate.year(SpokenYear.fullYear(number, context)), month, "");
        return number < 1 || number > 31 ? ofYear : context.choose(ofYear, SpokenDate.of("", month, SpokenDate.two(number)));
    }

    private SpokenDate withoutMonth(String day, boolean ordinal) {
        String year = years.read();
        if (year.isEmpty() && !day.isEmpty() && ordinal) {
            return SpokenDate.ordinal(day);
        }
        return year.indexOf('/') >= 0 ? SpokenDate.whole(day.isEmpty() ? year : "") : SpokenDate.of(year, "", day);
    }

    private boolean isShortYear() {
        return !years.isNext() && tokens.peek(0).matches("\\d\\d") && !List.of("am", "pm", "a", "p", "oclock").contains(tokens.peek(1));
    }

    /** Reads "8/9 October 2022". */
    private SpokenDate twoDays() {
        String both = tokens.next();
        SpokenDate last = dayMonthYear();
        int slash = both.indexOf('/');
        if (!last.day().isEmpty()) {
            return SpokenDate.whole("");
        }
        String month = last.month();
        SpokenDate first = SpokenDate.of(last.year(), month, SpokenDate.two(Integer.parseInt(both, 0, slash, 10)));
        SpokenDate second = SpokenDate.of(last.year(), month, SpokenDate.two(Integer.parseInt(both, slash + 1, both.length(), 10)));
        return SpokenDate.whole(first.counted(context).edtf(context) + "/" + second.counted(context).edtf(context));
    }

    /** Takes the hyphens of 11-Oct-2022, but leaves the one of 3-12 October to the reader of ranges. */
    private void takeJoint(boolean partFollows) {
        if (partFollows) {
            tokens.take("-", "/");
        }
    }

    private String month() {
        int month = EnglishMonths.number(tokens.peek(0));
        if (month == 0) {
            return "";
        }
        tokens.next();
        return SpokenDate.two(month);
    }

    private String dayNumber() {
        int number = DateTokens.number(tokens.peek(0));
        if (number < 0) {
            int mark = tokens.mark();
            int spelled = tokens.peek(0).matches("\\p{L}+") ? ordinal(tokens) : 0;
            boolean isDay = spelled > 0 && !tokens.isNext("week", "half", "quarter", "century");
            tokens.back(isDay ? tokens.mark() : mark);
            return isDay ? SpokenDate.two(spelled) : "";
        }
        if (number < 1 || number > 31 || tokens.peek(0).length() > 4 || years.isNext()) {
            return "";
        }
        tokens.next();
        return SpokenDate.two(number);
    }

    /** Returns the number of "first" to "thirty-first", or of "1st" to "5th"; 0 for other words. */
    static int ordinal(DateTokens tokens) {
        for (int i = ORDINALS.length; i > 0; i--) {
            if (tokens.take(ORDINALS[i - 1])) {
                return i;
            }
        }
        boolean ending = tokens.peek(0).matches("[1-5](st|nd|rd|th)");
        return ending ? DateTokens.number(tokens.next()) : 0;
    }
}
