package org.counterclaim.replay;

import java.time.Clock;
import java.util.Properties;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CheckSettings.class)
class CheckConfiguration {

    /** On connections of its own, so that no reader waits for one. */
    @Bean
    RecordCheck recordCheck(JdbcConnectionDetails login, CheckSettings settings) {
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
    Checking checking(RecordCheck check, CheckSettings settings) {
        return new Checking(check, settings);
    }

    @Bean
    RecordHealth consistencyHealthIndicator(RecordCheck check, CheckSettings settings) {
        return new RecordHealth(check, settings, Clock.systemUTC());
    }
}
