package org.counterclaim.log;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down while the log's next checkpoint cannot be signed and published; says why. Readers of pages miss nothing by it. */
final class LogHealth implements HealthIndicator {

    private final Publisher publisher;

    LogHealth(Publisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public Health health() {
        @Nullable String failure = publisher.failure();
        return failure == null ? Health.up().build() : Health.down().withDetail("reason", failure)
                .withDetail("advice", "Nothing is lost: it is tried again by itself. See “The signer” in docs/operating.md.").build();
    }
}
