package org.counterclaim.core.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;

import org.jspecify.annotations.Nullable;

/** Writes values of the {@code datetime} attribute (HTML Standard, section 4.5.14, "The time element"). */
final class HtmlTime {

    private static final DateTimeFormatter CLOCK = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.MILLI_OF_SECOND, 0, 3, true)
            .toFormatter();

    private HtmlTime() {}

    /** Returns the value; empty if HTML has no form for it. */
    static String of(Edtf edtf) {
        return switch (edtf) {
            case EdtfDate date -> date(date);
            case EdtfTime time -> time(time);
            case EdtfInterval interval -> week(interval);
            case EdtfSet set -> set.members().size() == 1 ? of(set.members().getFirst()) : "";
        };
    }

    private static String date(EdtfDate date) {
        if (!date.year().known() || date.year().text().indexOf('S') >= 0 || date.isSeason() || date.year().first() < 1) {
            return "";
        }
        String year = "%04d".formatted(date.year().first());
        if (date.monthNumber() == 0) {
            return year;
        }
        String month = year + "-" + date.month();
        return date.dayNumber() == 0 ? month : month + "-" + date.day();
    }

    private static String time(EdtfTime time) {
        if (time.at().getYear() < 1) {
            return "";
        }
        String zone = time.offset() == null ? "" : time.offset().toString();
        return time.day() + "T" + CLOCK.format(time.at()) + zone;
    }

    private static String week(EdtfInterval interval) {
        LocalDate monday = monday(interval);
        return monday == null || monday.getYear() < 1
                ? ""
                : "%04d-W%02d".formatted(monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** Returns the start of an interval that runs from a Monday to the next Sunday; null for every other interval. */
    static @Nullable LocalDate monday(EdtfInterval interval) {
        EdtfDate start = interval.start();
        EdtfDate end = interval.end();
        if (start == null || end == null || !start.plain() || !start.hasDay() || !end.plain() || !end.hasDay()) {
            return null;
        }
        LocalDate first = LocalDate.ofEpochDay(EdtfBounds.dayOf(start.earliest()));
        LocalDate last = LocalDate.ofEpochDay(EdtfBounds.dayOf(end.latest()));
        return first.getDayOfWeek() == DayOfWeek.MONDAY && first.plus(Period.ofDays(6)).equals(last) ? first : null;
    }
}
