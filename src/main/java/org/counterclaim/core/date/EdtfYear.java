package org.counterclaim.core.date;

/**
 * The year of a date: {@code 1985}, {@code -0044}, {@code 198X}, {@code Y17E7} or {@code 1950S2}.
 *
 * @param text as in the EDTF string
 * @param first the first year it can mean, in astronomical numbering (0 is 1 BC)
 * @param last the last year it can mean
 */
record EdtfYear(String text, long first, long last) {

    /** The furthest year from zero whose instants fit into a 64-bit count of milliseconds. */
    static final long FURTHEST = 292_000_000L;

    /** Whether every digit is given. */
    boolean known() {
        return first == last;
    }

    /** Whether it is written as an ISO 8601 year: four digits, none of them unspecified. */
    boolean ordinary() {
        return known() && !text.startsWith("Y") && text.indexOf('S') < 0;
    }

    /** Whether the year agrees with the digits that are given. */
    boolean covers(long year) {
        if (text.indexOf('X') < 0) {
            return first <= year && year <= last;
        }
        long left = Math.abs(year);
        for (int i = text.length() - 1; i >= text.length() - 4; i--, left /= 10) {
            if (text.charAt(i) != 'X' && text.charAt(i) - '0' != left % 10) {
                return false;
            }
        }
        return true;
    }
}
