package org.counterclaim.core.date;

/** Writes years in words: "1985", "45 BC", "AD 44", "the year 12000", "the 1980s", "the 1800s". */
final class YearPhrase {

    private YearPhrase() {}

    /** Returns the words; empty if there are none for a year of this kind. */
    static String of(EdtfYear year) {
        String text = year.text();
        if (text.indexOf('S') >= 0) {
            return "";
        }
        if (year.known()) {
            return known(year.first());
        }
        if (text.equals("XXXX")) {
            return "an unknown year";
        }
        if (text.matches("[1-9]\\d\\dX")) {
            return "the " + text.replace('X', '0') + (text.charAt(2) == '0' ? "s decade" : "s");
        }
        return text.matches("\\d\\dXX") ? century(Integer.parseInt(text, 0, 2, 10)) : "";
    }

    /** Returns the words for a known year in astronomical numbering, where 0 is 1 BC. */
    static String known(long year) {
        if (year < 1) {
            return 1 - year + " BC";
        }
        return year > 9999 ? "the year " + year : year < 1000 ? "AD " + year : Long.toString(year);
    }

    private static String century(int hundreds) {
        if (hundreds >= 10 && hundreds != 20) {
            return "the " + hundreds + "00s";
        }
        return switch (hundreds) {
            case 0 -> "the 1st century";
            case 1 -> "the 2nd century";
            case 2 -> "the 3rd century";
            case 20 -> "the 21st century";
            default -> "the " + (hundreds + 1) + "th century";
        };
    }
}
