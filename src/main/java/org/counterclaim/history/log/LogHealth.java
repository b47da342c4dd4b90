package org.counterclaim.history.log;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reports DOWN, with the reason, while the log's next checkpoint cannot be signed and published, here or by the node that does. Pages for
 * readers are not affected.
 */
final class LogHealth implements HealthIndicator {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final CheckpointPublisher publisher;
    private final JdbcClient database;
    private final Clock clock;

    LogHealth(CheckpointPublisher publisher, JdbcClient database, Clock clock) {
        this.publisher = publisher;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Health health() {
        @Nullable String failure = publisher.failure();
        if (failure == null) {
            Instant oldest = oldestUnpublished();
            failure = oldest == null || oldest.isAfter(clock.instant().minus(PATIENCE)) ? null
                    : "No checkpoint of what came on record at %s and later is published".formatted(oldest);
        }
        return failure == null ? Health.up().build() : Health.down().withDetail("reason", failure)
                .withDetail("advice", "It is tried again by itself. See “The signer” in docs/operating.md.").build();
    }

    private @Nullable Instant oldestUnpublished() {
        return database.sql("select min(at) from entry where position > (select coalesce(max(size), 0) from log_checkpoint)")
                .query((row, number) -> row.getObject(1, OffsetDateTime.class)).optional().map(OffsetDateTime::toInstant).orElse(null);
    }
}
