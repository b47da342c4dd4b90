package org.counterclaim.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

/**
 * The database of the application's settings, for commands that need nothing else of the application. Opening it changes no table, and
 * connections wait for answers as long as it takes.
 */
public final class CommandDatabase implements AutoCloseable {

    /** Lets a command use the embedded database beside the application. */
    public static final String SHARED = "--counterclaim.embedded.shared=true";

    /** Without the limits of pages, if the application runs as the tables' owner and both use one pool. */
    private static final List<String> UNHURRIED = List.of("--spring.datasource.hikari.data-source-properties.socketTimeout=0",
            "--spring.datasource.hikari.connection-init-sql=");

    private final ConfigurableApplicationContext context;

    private CommandDatabase(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** The part of the application that is started. */
    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
    @Import({DatabaseConfiguration.class, EmbeddedDatabaseConfiguration.class})
    static class Reached {

        @Bean
        @Primary
        FlywayMigrationStrategy asItIs() {
            return flyway -> {
            };
        }
    }

    /** Opens it with settings of the application, as arguments, even if it is the embedded one and the application runs. */
    public static CommandDatabase openBeside(String... settings) {
        return open(Stream.concat(Arrays.stream(settings), Stream.of(SHARED)).toArray(String[]::new));
    }

    /** Opens it with settings of the application, as arguments. */
    public static CommandDatabase open(String... settings) {
        return new CommandDatabase(new SpringApplicationBuilder(Reached.class).web(WebApplicationType.NONE)
                .properties("spring.main.banner-mode=off", "logging.level.root=warn")
                .run(Stream.concat(Arrays.stream(settings), UNHURRIED.stream()).toArray(String[]::new)));
    }

    /** Opens it like {@link #open}, and migrates its tables. */
    public static CommandDatabase openMigrated(String... settings) {
        CommandDatabase database = open(settings);
        database.migrate();
        return database;
    }

    /** Returns a new connection of the tables' owner. */
    public Connection connect() throws SQLException {
        return Objects.requireNonNull(flyway().getConfiguration().getDataSource()).getConnection();
    }

    /** Returns the version of its tables; {@link MigrationVersion#EMPTY} if there are none. */
    public MigrationVersion version() {
        MigrationInfo current = flyway().info().current();
        return current == null ? MigrationVersion.EMPTY : current.getVersion();
    }

    /** Returns the newest version of tables that this application knows. */
    public MigrationVersion newestVersion() {
        return Arrays.stream(flyway().info().all()).filter(one -> one.isVersioned() && one.getState().isResolved())
                .map(MigrationInfo::getVersion).max(Comparator.naturalOrder()).orElse(MigrationVersion.EMPTY);
    }

    /** Migrates its tables to the newest version, as the application does when it starts. */
    public void migrate() {
        new StartupChecks(context.getBean(JdbcConnectionDetails.class)).migrate(flyway());
    }

    /** Returns what migrates its tables. */
    public Flyway flyway() {
        return context.getBean(Flyway.class);
    }

    /** Returns the settings. */
    public Environment settings() {
        return context.getEnvironment();
    }

    @Override
    public void close() {
        context.close();
    }
}
