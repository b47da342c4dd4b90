package org.counterclaim.database;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Measures how much work waits for {@link JobScheduler}, and how much of it has failed and will be tried again. */
@Component
final class JobMeters implements MeterBinder {

    private final JdbcClient database;

    JobMeters(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("counterclaim.jobs.waiting", () -> count("not picked")).register(meters);
        Gauge.builder("counterclaim.jobs.failed", () -> count("consecutive_failures > 0")).register(meters);
    }

    private long count(String condition) {
        return database.sql("select count(*) from private.scheduled_task where " + condition).query(Long.class).single();
    }
}
