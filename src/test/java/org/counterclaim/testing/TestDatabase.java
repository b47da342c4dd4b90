package org.counterclaim.testing;

import java.nio.file.Path;
import java.util.Map;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.GenericBeanDefinition;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.counterclaim.database.TestServer;

/**
 * Gives every Spring context of the tests a database of its own with the two roles of production, migrated by the owner. Tests that must
 * look behind the application's role inject {@code @Qualifier("owner") JdbcClient}. A context with its own database ({@code
 * spring.datasource.url} or {@code counterclaim.embedded.directory}) is left alone.
 */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** Signers of this run alone, because a signer that knew another database of the same name would refuse this one. */
    private static final Path SIGNERS = Path.of("target", "signers", Long.toString(ProcessHandle.current().pid()));

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        if (environment.containsProperty("counterclaim.embedded.directory")) {
            return;
        }
        String known = environment.getProperty("spring.datasource.url");
        if (known != null) {
            environment.getPropertySources().addFirst(new MapPropertySource("testSigner", signer(known)));
            return;
        }
        TestServer.Database database = migrated();
        environment.getPropertySources().addFirst(new MapPropertySource("testSigner", signer(database.url())));
        environment.getPropertySources().addFirst(new MapPropertySource("testDatabase", properties(database)));
        registerOwner(context, database);
    }

    /** Returns a new, empty database for tests that need no Spring context. */
    public static TestServer.Database fresh() {
        return TestPostgres.server().fresh();
    }

    /** Returns a new database with all tables and no rows. */
    public static TestServer.Database migrated() {
        return TestPostgres.server().migrated();
    }

    /** Copies a database as it is now, which simulates a restored backup. Connections to the original are cut. */
    public static TestServer.Database copy(TestServer.Database database) {
        return TestPostgres.server().copy(database);
    }

    /** The address of a database with the login of the superuser, who alone may load rows past triggers. */
    public static String superuserUrl(TestServer.Database database) {
        return TestPostgres.server().superuserUrl(database);
    }

    /** Gives each database's log a signer of its own. If several nodes share a database, the first has it. */
    private static Map<String, Object> signer(String url) {
        String name = url.replaceFirst("[?].*", "").replaceFirst(".*/", "");
        return Map.of("counterclaim.signer.directory", SIGNERS.resolve(name).toString());
    }

    /** Pools give idle connections back, because many contexts share the server; and no cleanup runs while a test counts queries. */
    private static Map<String, Object> properties(TestServer.Database database) {
        return Map.ofEntries(
                Map.entry("spring.datasource.url", database.url()),
                Map.entry("spring.datasource.username", database.runtime()),
                Map.entry("spring.datasource.password", database.runtimePassword()),
                Map.entry("spring.flyway.url", database.url()),
                Map.entry("spring.flyway.user", database.owner()),
                Map.entry("spring.flyway.password", database.ownerPassword()),
                Map.entry("spring.flyway.placeholders.runtime", database.runtime()),
                Map.entry("spring.test.database.replace", "none"),
                Map.entry("spring.datasource.hikari.minimum-idle", "0"),
                Map.entry("spring.datasource.hikari.idle-timeout", "10000"),
                Map.entry("counterclaim.retention.cleanup-cron", "-"));
    }

    /** The client is not a default candidate, so that Spring Boot still makes the application's own. */
    private static void registerOwner(ConfigurableApplicationContext context, TestServer.Database database) {
        GenericBeanDefinition definition = new GenericBeanDefinition();
        definition.setBeanClass(JdbcClient.class);
        definition.setInstanceSupplier(() -> JdbcClient.create(owners(database)));
        definition.setDefaultCandidate(false);
        ((BeanDefinitionRegistry) context.getBeanFactory()).registerBeanDefinition("owner", definition);
    }

    /** A pool, since some tests ask the owner a thousand times, which gives idle connections back. */
    private static DataSource owners(TestServer.Database database) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.owner());
        pool.setPassword(database.ownerPassword());
        pool.setMaximumPoolSize(4);
        pool.setMinimumIdle(0);
        pool.setIdleTimeout(10_000);
        return pool;
    }
}
