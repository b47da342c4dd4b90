package org.counterclaim.database;

import java.time.Clock;

import javax.sql.DataSource;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RetentionSettings.class)
class DatabaseConfiguration {

    /** Sets the placeholder {@code ${runtime}}, by which migrations grant rights to the runtime role. */
    @Bean
    FlywayConfigurationCustomizer runtimeRolePlaceholder(JdbcConnectionDetails runtime) {
        return new RuntimeRole(runtime);
    }

    @Bean
    FlywayMigrationStrategy startupChecks(JdbcConnectionDetails runtime) {
        return new StartupChecks(runtime);
    }

    @Bean
    ArticleIdentityMigration articleIdentities() {
        return new ArticleIdentityMigration();
    }

    /** Returns the clean-up, which runs only if scheduling is enabled: in the application, but not in commands. */
    @Bean
    ExpiredRowCleanup expiredRowCleanup(DataSource database, RetentionSettings settings) {
        return new ExpiredRowCleanup(database, settings, Clock.systemUTC());
    }

    @Bean
    DatabaseKind databaseKind(ObjectProvider<EmbeddedDatabase> embedded) {
        boolean isEmbedded = embedded.getIfAvailable() != null;
        return () -> isEmbedded;
    }

    @Bean
    DemoMode demo(Environment environment, DatabaseKind kind) {
        return Binder.get(environment).bind("counterclaim.demo", DemoMode.class).orElse(kind.embedded() ? DemoMode.LOAD : DemoMode.NONE);
    }
}
