package org.counterclaim.site;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down while the database is silent, as far as is known: it asks nobody. */
@Component("databaseHealthIndicator")
final class DatabaseHealth implements HealthIndicator {

    private final Revisions revisions;

    DatabaseHealth(Revisions revisions) {
        this.revisions = revisions;
    }

    @Override
    public Health health() {
        return revisions.isSilent() ? Health.down().build() : Health.up().build();
    }
}
