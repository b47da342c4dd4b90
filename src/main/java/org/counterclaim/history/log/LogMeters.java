package org.counterclaim.history.log;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Measures how far the log's checkpoints are behind the history. */
@Component
final class LogMeters implements MeterBinder {

    private final JdbcClient database;

    LogMeters(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("counterclaim.log.unsigned.entries", () -> ask(
                "select position - (select coalesce(max(size), 0) from log_checkpoint) from history_head")).register(meters);
        Gauge.builder("counterclaim.log.checkpoint.age", () -> ask("""
                select extract(epoch from now() - (select at from log_checkpoint order by size desc limit 1))""")).baseUnit("seconds")
                .register(meters);
    }

    private double ask(String question) {
        return database.sql(question).query((row, number) -> row.getObject(1) == null ? Double.NaN : row.getDouble(1)).single();
    }
}
