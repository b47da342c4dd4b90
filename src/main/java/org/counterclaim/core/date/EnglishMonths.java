package org.counterclaim.core.date;

import java.util.List;

/** The months' English names. */
final class EnglishMonths {

    private static final List<String> NAMES = List.of(
            "January", "February", "March", "April", "May", "June",
            "July", "August", "September", "October", "November", "December");

    private EnglishMonths() {}

    /** The name of a month from 1 to 12. */
    static String name(int month) {
        return NAMES.get(month - 1);
    }

    /** Its first three letters. */
    static String brief(int month) {
        return name(month).substring(0, 3);
    }

    /** The month's number, for a name in lower case, whole or cut to three letters, or "sept"; 0 for other words. */
    static int number(String word) {
        for (int month = 1; month <= 12; month++) {
            String name = name(month);
            if (word.equalsIgnoreCase(name) || word.equalsIgnoreCase(brief(month)) || (month == 9 && word.equals("sept"))) {
                return month;
            }
        }
        return 0;
    }

    /** Whether the one, of two months as EDTF writes them, comes later in a year. */
    static boolean isLater(String one, String other) {
        return one.matches("[01]\\d") && other.matches("[01]\\d") && one.compareTo(other) > 0;
    }
}
