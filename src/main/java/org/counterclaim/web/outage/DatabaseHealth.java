package org.counterclaim.web.outage;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

import org.counterclaim.web.cache.RevisionTracker;

/** Reports DOWN while the database is known to be silent, without asking it. */
@Component("databaseHealthIndicator")
final class DatabaseHealth implements HealthIndicator {

    private final RevisionTracker revisions;

    DatabaseHealth(RevisionTracker revisions) {
        this.revisions = revisions;
    }

    @Override
    public Health health() {
        return revisions.isSilent() ? Health.down().build() : Health.up().build();
    }
}
