package org.counterclaim.interchange.webhook;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.counterclaim.capture.WebPoster.PostAnswer;

/**
 * What became of an attempt to send something.
 *
 * @param at when it began
 * @param status of the answer; null if there was none
 * @param problem why it was not accepted; null if it was
 * @param retryAfter the receiver's header of that name; null if there is none
 */
record WebhookOutcome(Instant at, int millis, @Nullable Integer status, @Nullable String problem, @Nullable String retryAfter) {

    private static final int GONE = 410;

    static WebhookOutcome of(PostAnswer answer, Instant at, Instant end) {
        return new WebhookOutcome(at, millis(at, end), answer.status(), problem(answer), answer.retryAfter());
    }

    static WebhookOutcome unanswered(@Nullable String reason, Instant at, Instant end) {
        return new WebhookOutcome(at, millis(at, end), null, String.valueOf(reason), null);
    }

    boolean isAccepted() {
        return problem == null;
    }

    /** Whether the receiver wants nothing any more. */
    boolean isGone() {
        return status != null && status == GONE;
    }

    private static @Nullable String problem(PostAnswer answer) {
        String said = answer.firstLine().isEmpty() ? "" : ": “%s”".formatted(answer.firstLine());
        return switch (answer.status() / 100) {
            case 2 -> null;
            case 3 -> "Answered with status %d. Redirects are not followed: change the address.".formatted(answer.status());
            default -> "Answered with status %d%s.".formatted(answer.status(), said);
        };
    }

    private static int millis(Instant at, Instant end) {
        return Math.toIntExact(Duration.between(at, end).toMillis());
    }
}
