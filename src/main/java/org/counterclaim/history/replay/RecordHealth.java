package org.counterclaim.history.replay;

import java.time.Clock;
import java.time.Duration;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Reports whether the record agreed with its history at the last check, without a query. Its status does not take the site off the air:
 * {@code /actuator/health/record} shows it, and only the status.
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

    /** Returns UNKNOWN before the first check has ended, and if the last one is older than two checks should take. */
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
