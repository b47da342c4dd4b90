package org.counterclaim.capture;

import java.time.Duration;

/**
 * The limits for asking for one page, or for posting once.
 *
 * @param bytes of the body, as sent and after decompression
 * @param whole the time from the first name look-up to the finished result, including redirects
 * @param connect the time to establish a connection
 * @param silence the time between two bytes of an answer
 * @param redirects how many redirects are followed
 * @param atOnce how many pages are read at the same time
 */
record FetchLimits(int bytes, Duration whole, Duration connect, Duration silence, int redirects, int atOnce) {

    static final FetchLimits POSTING = new FetchLimits(2_000, Duration.ofSeconds(15), Duration.ofSeconds(5), Duration.ofSeconds(10), 0, 16);

    static final FetchLimits USUAL = new FetchLimits(3_000_000, Duration.ofSeconds(10), Duration.ofSeconds(3), Duration.ofSeconds(5), 5, 2);
}
