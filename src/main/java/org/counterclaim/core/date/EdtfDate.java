package org.counterclaim.core.date;

/**
 * A year, month, season or day. Digits may be unspecified and parts may be qualified.
 *
 * @param month two characters (01 to 12, a season 21 to 41, or with {@code X}); empty if none is given
 * @param day two characters; empty if none is given
 */
record EdtfDate(String text, EdtfYear year, String month, String day, boolean approximate, boolean uncertain, long earliest, long latest)
        implements Edtf {

    /** Whether the month's place holds a season, quarter, third or half (21 to 41) instead. */
    boolean isSeason() {
        return EdtfSeason.isCode(month);
    }

    /** Whether no digit is unspecified; a date that stops at the year can be known too. */
    boolean known() {
        return year.known() && month.indexOf('X') < 0 && day.indexOf('X') < 0;
    }

    /** Whether this is a known year, month or day of the calendar without qualifiers. */
    boolean plain() {
        return known() && year.ordinary() && !isSeason() && !approximate && !uncertain;
    }

    /** Whether this is one known day, qualified or not. */
    boolean hasDay() {
        return known() && !day.isEmpty();
    }

    /** Returns the year, which must be known. */
    int yearNumber() {
        return Math.toIntExact(year.first());
    }

    /** Returns the month (1 to 12) or season (21 to 41); 0 if none is given or digits are unspecified. */
    int monthNumber() {
        return number(month);
    }

    /** Returns the day of the month; 0 if none is given or digits are unspecified. */
    int dayNumber() {
        return number(day);
    }

    private static int number(String digits) {
        return digits.isEmpty() || digits.indexOf('X') >= 0 ? 0 : Integer.parseInt(digits);
    }
}
