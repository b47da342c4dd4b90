package org.counterclaim.desk;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments in words. */
final class Moments {

    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH);

    private Moments() {}

    static String words(Instant at) {
        return WORDS.format(at.atZone(ZoneOffset.UTC));
    }
}
