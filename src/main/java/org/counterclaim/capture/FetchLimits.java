package org.counterclaim.capture;

import java.time.Duration;

/**
 * What reading one page may cost.
 *
 * @param bytes of the body, as sent and after decompression
 * @param whole from the first look-up of a name until the page is understood, redirects included
 * @param connect for a connection to be accepted
 * @param silence between two bytes of an answer
 * @param redirects that are followed
 * @param atOnce pages that are read at the same time
 */
record FetchLimits(int bytes, Duration whole, Duration connect, Duration silence, int redirects, int atOnce) {

    static final FetchLimits USUAL =
            new FetchLimits(3_000_000, Duration.ofSeconds(10), Duration.ofSeconds(3), Duration.ofSeconds(5), 5, 2);
}
