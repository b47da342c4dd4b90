package org.counterclaim.core.date;

import java.time.LocalDate;

/** Reads one date of EDTF, levels 0 to 2: {@code 1985-04-12}, {@code 2004?-06-~11}, {@code 156X-12}, {@code Y-17E7}. */
final class EdtfDateParser {

    private final String text;
    private int at;
    private boolean approximate;
    private boolean uncertain;

    private EdtfDateParser(String text) {
        this.text = text;
    }

    static EdtfDate parse(String text) {
        return new EdtfDateParser(text).date();
    }

    private EdtfDate date() {
        takeQualifier();
        EdtfYear year = peek() == 'Y' ? longYear() : year();
        takeQualifier();
        String month = year.ordinary() || year.text().indexOf('X') >= 0 ? part() : "";
        String day = month.isEmpty() || EdtfSeason.isCode(month) ? "" : part();
        if (at < text.length()) {
            throw DateErrorMessages.of(text);
        }
        throwIfOutOfRange(month, day);
        LocalDate first = EdtfBounds.first(year, month, day);
        LocalDate last = EdtfBounds.last(year, month, day);
        if (first == null || last == null) {
            throw DateErrorMessages.because(text, "is not in the calendar");
        }
        return new EdtfDate(text, year, month, day, approximate, uncertain, EdtfBounds.startOf(first), EdtfBounds.endOf(last));
    }

    private EdtfYear year() {
        boolean negative = take('-');
        int start = at;
        while (isDigit(peek()) || peek() == 'X') {
            at++;
        }
        String digits = text.substring(start, at);
        throwIfNotYear(digits);
        long low = Long.parseLong(digits.replace('X', '0'));
        long high = Long.parseLong(digits.replace('X', '9'));
        if (negative && high == 0) {
            throw DateErrorMessages.because(text, "has no year: the year before 0001 is 0000");
        }
        String known = (negative ? "-" : "") + digits;
        EdtfYear year = negative ? new EdtfYear(known, -high, Math.min(-low, -1)) : new EdtfYear(known, low, high);
        return peek() == 'S' && year.known() ? significant(year.first()) : year;
    }

    private void throwIfNotYear(String digits) {
        if (digits.length() == 2 || digits.length() == 3) {
            throw DateErrorMessages.because(text, "has no whole year, which is four digits");
        }
        if (digits.length() > 4) {
            throw DateErrorMessages.because(text, "has a year of more than four digits");
        }
        if (digits.isEmpty() || digits.length() == 1) {
            throw DateErrorMessages.of(text);
        }
    }

    private EdtfYear longYear() {
        at++;
        boolean negative = take('-');
        long value = number();
        if (take('E')) {
            value = raised(value, number());
        }
        if (value <= 9999) {
            throw DateErrorMessages.because(text, "has a “Y”, which is for years of more than four digits");
        }
        if (value > EdtfYear.FURTHEST) {
            throw DateErrorMessages.because(text, "is too far from today to be kept");
        }
        long signed = negative ? -value : value;
        return peek() == 'S' ? significant(signed) : new EdtfYear(text.substring(yearStart(), at), signed, signed);
    }

    private long raised(long value, long exponent) {
        long power = value;
        for (long i = 0; i < exponent && power <= EdtfYear.FURTHEST; i++) {
            power *= 10;
        }
        return power;
    }

    /** The standard's example: 1950S2 is "some year between 1900 and 1999, estimated to be 1950". */
    private EdtfYear significant(long value) {
        at++;
        long size = Math.abs(value);
        int digits = Math.max(4, Long.toString(size).length());
        int given = Math.toIntExact(number());
        if (given < 1 || given > digits) {
            throw DateErrorMessages.because(text, "has more significant digits than the year has digits, or none");
        }
        long scale = (long) Math.pow(10, digits - given);
        long low = size / scale * scale;
        long high = Math.min(low + scale - 1, EdtfYear.FURTHEST);
        String known = text.substring(yearStart(), at);
        return value < 0 ? new EdtfYear(known, -high, -low) : new EdtfYear(known, low, high);
    }

    private int yearStart() {
        return isQualifier(text.charAt(0)) ? 1 : 0;
    }

    private long number() {
        int start = at;
        while (isDigit(peek()) && at - start < 9) {
            at++;
        }
        if (start == at || (text.charAt(start) == '0' && at - start > 1)) {
            throw DateErrorMessages.of(text);
        }
        return Long.parseLong(text, start, at, 10);
    }

    private String part() {
        if (!take('-')) {
            return "";
        }
        takeQualifier();
        int start = at;
        while (at < start + 2 && (isDigit(peek()) || peek() == 'X')) {
            at++;
        }
        if (at < start + 2) {
            throw DateErrorMessages.of(text);
        }
        String two = text.substring(start, at);
        takeQualifier();
        return two;
    }

    private void throwIfOutOfRange(String month, String day) {
        boolean monthMissing = !month.isEmpty() && month.indexOf('X') < 0 && !monthOrSeason(Integer.parseInt(month));
        if (monthMissing) {
            throw DateErrorMessages.because(text, "has no month: %s is neither 01 to 12 nor a season".formatted(month));
        }
        if (day.equals("00")) {
            throw DateErrorMessages.because(text, "has no day: days begin at 01");
        }
    }

    private static boolean monthOrSeason(int month) {
        return (month >= 1 && month <= 12) || EdtfSeason.exists(month);
    }

    private void takeQualifier() {
        char c = peek();
        if (isQualifier(c)) {
            approximate |= c != '?';
            uncertain |= c != '~';
            at++;
        }
    }

    private boolean take(char wanted) {
        boolean there = peek() == wanted;
        if (there) {
            at++;
        }
        return there;
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private static boolean isQualifier(char c) {
        return c == '?' || c == '~' || c == '%';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
