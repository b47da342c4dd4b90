package org.counterclaim.database;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Starts the embedded database if no other is configured. It stops after the pool, which depends on it, has been closed. */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedDatabaseConfiguration.NoneConfigured.class)
@EnableConfigurationProperties(EmbeddedSettings.class)
class EmbeddedDatabaseConfiguration {

    @Bean(destroyMethod = "close")
    EmbeddedDatabase embeddedDatabase(EmbeddedSettings settings) {
        return settings.shared() ? EmbeddedDatabase.join(settings) : EmbeddedDatabase.open(settings);
    }

    @Bean
    JdbcConnectionDetails runtimeConnection(EmbeddedDatabase database) {
        return new RuntimeLogin(database);
    }

    @Bean
    FlywayConnectionDetails ownerConnection(EmbeddedDatabase database) {
        return new OwnerLogin(database);
    }

    /** The application's connection details for the embedded database. */
    private record RuntimeLogin(EmbeddedDatabase database) implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return database.url();
        }

        @Override
        public String getUsername() {
            return DatabaseRoles.RUNTIME;
        }

        @Override
        public String getPassword() {
            return database.passwords().runtime();
        }
    }

    /** The connection details of the tables' owner, who migrates the embedded database. */
    private record OwnerLogin(EmbeddedDatabase database) implements FlywayConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return database.url();
        }

        @Override
        public String getUsername() {
            return DatabaseRoles.OWNER;
        }

        @Override
        public String getPassword() {
            return database.passwords().owner();
        }
    }

    /** Matches if no database is configured. A blank value counts as not set, so that a compose file may pass an empty variable. */
    static class NoneConfigured implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"));
        }
    }
}
