package org.counterclaim.interchange.webhook;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.counterclaim.capture.UnansweredPostException;
import org.counterclaim.capture.WebPoster;
import org.counterclaim.core.MomentWords;

/**
 * Sends events to endpoints: to each in the order of the history, and the next one only when the last was accepted. That is noted after the
 * answer, so an event is sent again, with the same id, if this process is lost in between.
 */
@Component
class WebhookDelivery {

    private static final Logger log = LoggerFactory.getLogger(WebhookDelivery.class);

    /** So many are sent before other endpoints have their turn. */
    private static final int AT_ONCE = 100;

    private final WebhookEndpoints endpoints;
    private final WebhookEvents events;
    private final WebhookAttempts attempts;
    private final WebPoster poster;
    private final Clock clock;
    private final TransactionTemplate transaction;

    WebhookDelivery(WebhookEndpoints endpoints, WebhookEvents events, WebhookAttempts attempts, WebPoster poster, Clock clock,
            PlatformTransactionManager transactions) {
        this.endpoints = endpoints;
        this.events = events;
        this.attempts = attempts;
        this.poster = poster;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Sends what an endpoint is to have now; returns when to go on, or nothing if all was sent or nothing more is to be. */
    Optional<Instant> deliver(UUID id, BooleanSupplier isToStop) {
        boolean isMore = true;
        for (int sent = 0; sent < AT_ONCE && isMore && !isToStop.getAsBoolean(); sent++) {
            Optional<WebhookEndpoint> endpoint = endpoints.find(id).filter(one -> one.isDue(clock.instant()));
            Optional<WebhookEvent> event = endpoint.flatMap(events::next);
            isMore = event.isPresent() && send(endpoint.get(), event.get(), isToStop);
        }
        attempts.trim(id);
        return isMore ? Optional.of(clock.instant()) : endpoints.find(id).filter(WebhookEndpoint::isActive).map(WebhookEndpoint::retryAt);
    }

    /** Sends what somebody asked to be sent on its own, once, whatever becomes of it. */
    void sendAsked(UUID attempt) {
        attempts.find(attempt).ifPresent(asked -> endpoints.find(asked.endpoint()).ifPresent(endpoint -> {
            Long position = asked.position();
            (position == null ? Optional.of(events.test(asked.id())) : events.at(position))
                    .ifPresent(event -> attempts.settle(asked.id(), post(endpoint, event)));
        }));
    }

    /** Notes why what somebody asked for is not sent. */
    void refuseAsked(UUID attempt, String why) {
        Instant now = clock.instant();
        attempts.settle(attempt, WebhookOutcome.unanswered(why, now, now));
    }

    /** Sends the next event; returns whether to go on with the one after. */
    private boolean send(WebhookEndpoint endpoint, WebhookEvent event, BooleanSupplier isToStop) {
        WebhookOutcome outcome = post(endpoint, event);
        if (!outcome.isAccepted() && isToStop.getAsBoolean()) {
            return false;
        }
        transaction.executeWithoutResult(status -> note(endpoint, event, outcome));
        return outcome.isAccepted();
    }

    private WebhookOutcome post(WebhookEndpoint endpoint, WebhookEvent event) {
        Instant at = clock.instant();
        try {
            return WebhookOutcome.of(poster.post(endpoint.address(), event.headers(at, endpoints.secrets(endpoint.id())), event.body()), at,
                    clock.instant());
        } catch (UnansweredPostException unanswered) {
            return WebhookOutcome.unanswered(unanswered.getMessage(), at, clock.instant());
        }
    }

    private void note(WebhookEndpoint endpoint, WebhookEvent event, WebhookOutcome outcome) {
        attempts.add(endpoint.id(), event.position(), outcome);
        if (outcome.isAccepted()) {
            endpoints.accepted(endpoint.id(), Objects.requireNonNull(event.position()));
            return;
        }
        Optional<Instant> next = RetrySchedule.next(endpoint.failures() + 1, outcome.retryAfter(), clock.instant(),
                RandomGenerator.getDefault());
        log.warn("{} was not accepted by webhook {} at “{}”. {}", event.id(), endpoint.id(), endpoint.address().host(), outcome.problem());
        if (outcome.isGone()) {
            endpoints.disable(endpoint.id(), "The receiver wants nothing any more (status 410).");
        } else if (next.isEmpty()) {
            endpoints.disable(endpoint.id(), "It has failed since %s, %d times in a row. At last: %s".formatted(
                    MomentWords.words(Optional.ofNullable(endpoint.failingSince()).orElse(outcome.at())), endpoint.failures() + 1,
                    outcome.problem()));
        } else {
            endpoints.failed(endpoint.id(), outcome.at(), next.get());
        }
    }
}
