package org.counterclaim.core.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a day with a time of day: {@code 1985-04-12T23:20:30Z}, {@code ...-04}, {@code ...+04:30}, or without a zone. */
final class EdtfTimeParser {

    private static final Pattern FORM = Pattern.compile("(\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?)(Z|[+-]\\d\\d(?::\\d\\d)?)?");

    private EdtfTimeParser() {}

    static EdtfTime parse(String text) {
        int t = text.indexOf('T');
        EdtfDate date = EdtfDateParser.parse(text.substring(0, t));
        if (!date.plain() || !date.hasDay()) {
            throw DateErrorMessages.because(text, "has a time of day, which needs one exact day before it");
        }
        Matcher form = FORM.matcher(text.substring(t + 1));
        if (!form.matches()) {
            throw DateErrorMessages.of(text);
        }
        String clock = form.group(1);
        boolean endOfDay = clock.startsWith("24");
        LocalTime time = time(endOfDay ? "00" + clock.substring(2) : clock, text);
        if (endOfDay && !time.equals(LocalTime.MIDNIGHT)) {
            throw DateErrorMessages.because(text, "goes past the end of the day, 24:00");
        }
        LocalDate day = LocalDate.ofEpochDay(EdtfBounds.dayOf(date.earliest()) + (endOfDay ? 1 : 0));
        return new EdtfTime(text, day.atTime(time), clock, form.group(2) == null ? null : offset(form.group(2), text));
    }

    private static LocalTime time(String clock, String text) {
        try {
            return LocalTime.parse(clock);
        } catch (DateTimeException outOfRange) {
            throw DateErrorMessages.because(text, "has no such time of day");
        }
    }

    private static ZoneOffset offset(String zone, String text) {
        try {
            ZoneOffset offset = ZoneOffset.of(zone);
            // Offsets are ordered from east to west.
            if (offset.compareTo(EdtfTime.EASTERNMOST) >= 0 && offset.compareTo(EdtfTime.WESTERNMOST) <= 0) {
                return offset;
            }
        } catch (DateTimeException outOfRange) {
            throw noSuchZone(text);
        }
        throw noSuchZone(text);
    }

    private static FuzzyDate.InvalidDateException noSuchZone(String text) {
        return DateErrorMessages.because(text, "has a zone that no place keeps: they run from -12:00 to +14:00");
    }
}
