package org.counterclaim.history.replay;

import java.time.Clock;
import java.time.Duration;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Whether the record agreed with its history when it was last checked. It asks nothing of the database. Its status is none of those
 * that take the site off the air: readers are told at {@code /actuator/health/record} alone, and nothing but the status.
 */
final class RecordHealth implements HealthIndicator {

    /** The check found something. */
    static final Status INCONSISTENT = new Status("INCONSISTENT");

    private static final int ROUNDS = 2;

    private final RecordCheck check;
    private final RecordCheckSettings settings;
    private final Clock clock;

    RecordHealth(RecordCheck check, RecordCheckSettings settings, Clock clock) {
        this.check = check;
        this.settings = settings;
        this.clock = clock;
    }

    /** Unknown before the first check has ended, and when the last is older than two should take. */
    @Override
    public Health health() {
        RecordCheck.Result last = check.last();
        if (last == null) {
            return Health.status(check.isTroubled() ? INCONSISTENT : Status.UNKNOWN).build();
        }
        Duration age = Duration.between(last.at(), clock.instant());
        Status status = check.isTroubled() ? INCONSISTENT
                : age.compareTo(settings.round().multipliedBy(ROUNDS)) > 0 ? Status.UNKNOWN : Status.UP;
        return Health.status(status).withDetail("checkedAt", last.at()).withDetail("age", age)
                .withDetail("findings", last.findings().size()).build();
    }
}
