package org.counterclaim.interchange.webhook;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;

/** When what was not accepted is sent again: the example of the Standard Webhooks specification, "Deliverability and reliability". */
final class RetrySchedule {

    /** The pauses after the first failed attempt and the following ones; an endpoint that fails once more is disabled. */
    private static final List<Duration> PAUSES = List.of(Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofMinutes(30),
            Duration.ofHours(2), Duration.ofHours(5), Duration.ofHours(10), Duration.ofHours(14), Duration.ofHours(20),
            Duration.ofHours(24));

    /** A receiver may ask for a longer pause, but not for one longer than this. */
    private static final Duration LONGEST = Duration.ofHours(24);

    /** A pause is up to a fifth longer, so that receivers are not asked by everybody at the same moment. */
    private static final double JITTER = 0.2;

    private RetrySchedule() {}

    /**
     * Returns when to try again; empty if there were enough attempts.
     *
     * @param failures how many attempts in a row have failed
     * @param retryAfter the receiver's header of that name; null if there is none
     */
    static Optional<Instant> next(int failures, @Nullable String retryAfter, Instant now, RandomGenerator random) {
        if (failures > PAUSES.size()) {
            return Optional.empty();
        }
        Duration usual = PAUSES.get(failures - 1);
        Duration jittered = usual.plusMillis((long) (usual.toMillis() * JITTER * random.nextDouble()));
        Duration asked = retryAfter == null ? Duration.ZERO : pause(retryAfter.strip(), now);
        return Optional.of(now.plus(asked.compareTo(jittered) > 0 ? asked : jittered));
    }

    /** Reads the header, seconds or a date (RFC 9110, section 10.2.3); zero if it is neither. */
    private static Duration pause(String retryAfter, Instant now) {
        try {
            Duration asked = retryAfter.matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(retryAfter))
                    : Duration.between(now, ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME));
            return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
        } catch (DateTimeParseException unreadable) {
            return Duration.ZERO;
        }
    }
}
