package org.counterclaim.factcheck.request;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Measures how many readers' requests wait for an answer. */
@Component
final class RequestMeters implements MeterBinder {

    private final JdbcClient database;

    RequestMeters(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("counterclaim.reader.requests.open",
                () -> database.sql("select count(*) from private.request where settled_at is null").query(Long.class).single())
                .register(meters);
    }
}
