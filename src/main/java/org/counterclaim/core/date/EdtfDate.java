package org.counterclaim.core.date;

/**
 * A year, month, season or day, of which digits may be left open and parts may be qualified.
 *
 * @param month two characters (01 to 12, a season 21 to 41, or with {@code X}); empty where none is given
 * @param day two characters; empty where none is given
 */
record EdtfDate(
        String text,
        EdtfYear year,
        String month,
        String day,
        boolean approximate,
        boolean uncertain,
        long earliest,
        long latest)
        implements Edtf {

    /** Whether the month's place holds a season, quarter, third or half (21 to 41) instead. */
    boolean isSeason() {
        return EdtfSeason.isCode(month);
    }

    /** Whether every digit that is given is known; a date that stops at the year still counts. */
    boolean known() {
        return year.known() && month.indexOf('X') < 0 && day.indexOf('X') < 0;
    }

    /** Whether it is a known year, month or day of the calendar, and stated without doubt. */
    boolean plain() {
        return known() && year.ordinary() && !isSeason() && !approximate && !uncertain;
    }

    /** Whether it is one known day, however sure. */
    boolean hasDay() {
        return known() && !day.isEmpty();
    }

    /** The known year. */
    int yearNumber() {
        return Math.toIntExact(year.first());
    }

    /** The month from 1 to 12 or the season from 21 to 41; 0 where none is given or digits are left open. */
    int monthNumber() {
        return number(month);
    }

    /** The day of the month; 0 where none is given or digits are left open. */
    int dayNumber() {
        return number(day);
    }

    private static int number(String digits) {
        return digits.isEmpty() || digits.indexOf('X') >= 0 ? 0 : Integer.parseInt(digits);
    }
}
