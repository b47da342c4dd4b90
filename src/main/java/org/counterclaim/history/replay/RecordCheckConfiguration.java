package org.counterclaim.history.replay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RecordCheckSettings.class)
class RecordCheckConfiguration {

    /** Returns the check, which uses connections of its own, so that no reader waits for one. */
    @Bean
    RecordCheck recordCheck(JdbcConnectionDetails login, RecordCheckSettings settings) {
        DriverManagerDataSource database = new DriverManagerDataSource(login.getJdbcUrl());
        database.setUsername(login.getUsername());
        database.setPassword(login.getPassword());
        Properties limits = new Properties();
        limits.put("connectTimeout", "5");
        limits.put("socketTimeout", "60");
        database.setConnectionProperties(limits);
        return new RecordCheck(database, settings, Clock.systemUTC());
    }

    /** Schedules the check while the application runs, unless it is turned off. */
    @Bean
    SchedulingConfigurer recordChecking(RecordCheck check, RecordCheckSettings settings) {
        return tasks -> Optional.of(settings.every()).filter(Duration::isPositive)
                .ifPresent(every -> tasks.addFixedDelayTask(new FixedDelayTask(check::tryToAdvance, every, every)));
    }

    /** Measures what the check found; not a number before the end of the first. */
    @Bean
    MeterBinder recordCheckMeters(RecordCheck check) {
        return meters -> {
            Gauge.builder("counterclaim.record.check.findings", () -> check.last() == null ? Double.NaN : check.last().findings().size())
                    .register(meters);
            Gauge.builder("counterclaim.record.check.age",
                    () -> check.last() == null ? Double.NaN : Duration.between(check.last().at(), Instant.now()).toSeconds())
                    .baseUnit("seconds").register(meters);
        };
    }

    @Bean
    RecordHealth consistencyHealthIndicator(RecordCheck check, RecordCheckSettings settings) {
        return new RecordHealth(check, settings, Clock.systemUTC());
    }
}
