package org.counterclaim.history.replay;

import java.time.Clock;
import java.util.Properties;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RecordCheckSettings.class)
class RecordCheckConfiguration {

    /** On connections of its own, so that no reader waits for one. */
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

    @Bean
    RecordCheckScheduler checking(RecordCheck check, RecordCheckSettings settings) {
        return new RecordCheckScheduler(check, settings);
    }

    @Bean
    RecordHealth consistencyHealthIndicator(RecordCheck check, RecordCheckSettings settings) {
        return new RecordHealth(check, settings, Clock.systemUTC());
    }
}
