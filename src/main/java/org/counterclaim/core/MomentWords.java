package org.counterclaim.core;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes instants in words, in UTC. */
public final class MomentWords {

    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.UK)
            .withZone(ZoneOffset.UTC);

    private MomentWords() {}

    /** Returns, for example, "13 October 2022, 16:40 UTC". */
    public static String words(Instant moment) {
        return WORDS.format(moment);
    }
}
