package org.counterclaim.core.date;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

/** Reads a day with a time of day: {@code 1985-04-12T23:20:30Z}, {@code ...-04}, {@code ...+04:30}, or without a zone. */
final class EdtfTimeParser {

    private final String text;
    private int at;

    private EdtfTimeParser(String text, int at) {
        this.text = text;
        this.at = at;
    }

    static EdtfTime parse(String text) {
        int t = text.indexOf('T');
        EdtfDate date = EdtfDateParser.parse(text.substring(0, t));
        if (!date.plain() || !date.hasDay()) {
            throw DateErrorMessages.because(text, "has a time of day, which needs one exact day before it");
        }
        return new EdtfTimeParser(text, t + 1).time(EdtfBounds.dayOf(date.earliest()));
    }

    private EdtfTime time(long epochDay) {
        int start = at;
        int hour = two(24);
        expect(':');
        int minute = two(59);
        int second = take(':') ? two(59) : 0;
        int nano = second >= 0 && at == start + 8 && take('.') ? fraction() : 0;
        String clock = text.substring(start, at);
        boolean midnight = hour == 24;
        if (midnight && (minute > 0 || second > 0 || nano > 0)) {
            throw DateErrorMessages.because(text, "goes past the end of the day, 24:00");
        }
        @Nullable ZoneOffset offset = offset();
        if (at < text.length()) {
            throw DateErrorMessages.of(text);
        }
        LocalTime time = LocalTime.of(midnight ? 0 : hour, minute, second, nano);
        return new EdtfTime(text, LocalDate.ofEpochDay(midnight ? epochDay + 1 : epochDay).atTime(time),
                clock, offset);
    }

    private @Nullable ZoneOffset offset() {
        if (at == text.length()) {
            return null;
        }
        if (take('Z')) {
            return ZoneOffset.UTC;
        }
        int sign = take('-') ? -1 : 1;
        if (sign > 0) {
            expect('+');
        }
        int hours = two(99);
        int seconds = sign * (hours * 60 + (take(':') ? two(59) : 0)) * 60;
        if (seconds > EdtfTime.EASTERNMOST.getTotalSeconds() || seconds < EdtfTime.WESTERNMOST.getTotalSeconds()) {
            throw DateErrorMessages.because(text, "has a zone that no place keeps: they run from -12:00 to +14:00");
        }
        return ZoneOffset.ofTotalSeconds(seconds);
    }

    private int fraction() {
        int start = at;
        int nano = 0;
        while (at < text.length() && isDigit(text.charAt(at)) && at - start < 9) {
            nano += (text.charAt(at) - '0') * (int) Math.pow(10, 8 - (at - start));
            at++;
        }
        if (at == start) {
            throw DateErrorMessages.of(text);
        }
        return nano;
    }

    private int two(int most) {
        if (at + 2 > text.length() || !isDigit(text.charAt(at)) || !isDigit(text.charAt(at + 1))) {
            throw DateErrorMessages.of(text);
        }
        int number = Integer.parseInt(text, at, at + 2, 10);
        if (number > most) {
            throw DateErrorMessages.because(text, "has no such time of day");
        }
        at += 2;
        return number;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private void expect(char wanted) {
        if (!take(wanted)) {
            throw DateErrorMessages.of(text);
        }
    }

    private boolean take(char wanted) {
        boolean there = at < text.length() && text.charAt(at) == wanted;
        if (there) {
            at++;
        }
        return there;
    }
}
