package org.counterclaim.database;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** Migrations grant to the runtime role by the placeholder {@code ${runtime}}. */
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
