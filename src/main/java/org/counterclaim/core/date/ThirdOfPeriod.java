package org.counterclaim.core.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The early, middle or late part of a month, a week, a decade or a century. EDTF has thirds of a year (37 to 39, quadrimesters) but none of
 * these. By our convention they are intervals with two approximate ends: days 1 to 10, 11 to 20 and 21 to the end; Monday to Wednesday,
 * Tuesday to Thursday and Thursday to Sunday; or years 0 to 3, 4 to 6 and 7 to 9. Only these ends (except those of weeks and centuries) are
 * worded back as "early" and so on, so that nobody sees days they did not type, while "1 to 10 October" keeps its days.
 */
@SuppressWarnings("ImmutableEnumChecker") // A range is immutable: a record of two numbers.
enum ThirdOfPeriod {
    EARLY(new Range(1, 10), new Range(0, 3), new Range(0, 33), new Range(1, 3), 37),
    MID(new Range(11, 20), new Range(4, 6), new Range(34, 66), new Range(2, 4), 38),
    LATE(new Range(21, 31), new Range(7, 9), new Range(67, 99), new Range(4, 7), 39);

    private record Range(int first, int last) {}

    private final Range days;
    private final Range years;
    private final Range ofCentury;
    private final Range weekdays;
    private final int codeInYear;

    ThirdOfPeriod(Range days, Range years, Range ofCentury, Range weekdays, int codeInYear) {
        this.days = days;
        this.years = years;
        this.ofCentury = ofCentury;
        this.weekdays = weekdays;
        this.codeInYear = codeInYear;
    }

    /** Returns the words for it before a date. */
    String[] spoken() {
        return switch (this) {
            case EARLY -> new String[] {
                "early", "beginning of", "very beginning of", "start of", "early part of", "first part of", "first days of",
                "first few days of", "opening days of", "first weeks of", "first few weeks of", "opening weeks of", "first months of",
                "first few months of", "opening months of"
            };
            case MID -> new String[] {"mid", "middle of", "middle part of"};
            case LATE -> new String[] {
                "late", "end of", "very end of", "close of", "late part of", "latter part of", "last days of", "last few days of",
                "final days of", "closing days of", "last weeks of", "last few weeks of", "final weeks of", "closing weeks of",
                "last months of", "last few months of", "final months of", "closing months of", "end -", "end", "year - end", "yearend"
            };
        };
    }

    /** Returns this part of a month, year, decade, century or week as EDTF; anything else is returned whole, which claims less. */
    String of(String edtf) {
        if (edtf.matches("\\d{4}-[01]\\d")) {
            return of(YearMonth.parse(edtf));
        }
        if (edtf.matches("-?\\d{4}")) {
            return edtf + "-" + codeInYear;
        }
        if (edtf.matches("[1-9]\\d\\dX")) {
            return of(Integer.parseInt(edtf.replace('X', '0')));
        }
        if (edtf.matches("\\d\\dXX")) {
            return edtf.substring(0, 2) + SpokenDate.two(ofCentury.first) + "~/" + edtf.substring(0, 2) + SpokenDate.two(ofCentury.last)
                    + "~";
        }
        LocalDate monday = edtf.length() == 21 ? SpokenDate.day(edtf.substring(0, 10)) : null;
        return monday == null || monday.getDayOfWeek() != DayOfWeek.MONDAY ? edtf
                : SpokenDate.edtf(monday.plus(Period.ofDays(weekdays.first - 1))) + "~/"
                        + SpokenDate.edtf(monday.plus(Period.ofDays(weekdays.last - 1))) + "~";
    }

    /** The part of that month, as EDTF. */
    String of(YearMonth month) {
        int last = Math.min(days.last, month.lengthOfMonth());
        return SpokenDate.edtf(month.atDay(days.first)) + "~/" + SpokenDate.edtf(month.atDay(last)) + "~";
    }

    /** The part of the decade that begins with a year from 0 to 9990, as EDTF. */
    String of(int decade) {
        return "%04d~/%04d~".formatted(decade + years.first, decade + years.last);
    }

    /** "early", "mid" or "late". */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns which part of the start's month or decade the interval is; empty if it is none. */
    static Optional<ThirdOfPeriod> in(EdtfDate start, String interval) {
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
