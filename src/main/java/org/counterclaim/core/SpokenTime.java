package org.counterclaim.core;

/** Reads a time of day after a date: "at 14:30", "23:20:30 UTC", "9:05 UTC+2", "14:30 local time". */
final class SpokenTime {

    private final Tokens tokens;

    SpokenTime(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The date with the time that follows it, if one does. */
    SpokenDate addedTo(SpokenDate date) {
        String day = date.edtf();
        int mark = tokens.mark();
        tokens.take("at");
        String clock = tokens.next();
        if (day.isEmpty() || clock.indexOf(':') < 0) {
            tokens.back(mark);
            return date;
        }
        return SpokenDate.whole(day + "T" + padded(clock) + zone());
    }

    private String zone() {
        if (tokens.take("local time") || !tokens.take("utc", "gmt", "z")) {
            return "";
        }
        String sign = tokens.peek(0);
        return tokens.take("+", "-") ? sign + padded(tokens.next()) : "Z";
    }

    private static String padded(String clock) {
        int colon = clock.indexOf(':');
        return (colon < 0 ? clock.length() : colon) == 1 ? "0" + clock : clock;
    }
}
