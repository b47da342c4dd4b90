package org.counterclaim.history.replay;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;

import org.flywaydb.core.Flyway;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;

/**
 * The database of the application's own settings, for commands that fill it from a history. Only the part of the application that migrates
 * it is started, so it stays empty.
 */
public final class ReplayTarget implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private ReplayTarget(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** The part of the application that is started. */
    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
    @ComponentScan("org.counterclaim.database")
    static class Migration {}

    /** Opens it with settings of the application. */
    public static ReplayTarget open(String... settings) {
        return new ReplayTarget(new SpringApplicationBuilder(Migration.class).web(WebApplicationType.NONE)
                .properties("spring.main.banner-mode=off", "logging.level.root=warn").run(settings));
    }

    /** Returns a connection of the tables' owner, who migrates them first, even if the settings turn migration off. */
    public Connection connect() throws SQLException {
        Flyway flyway = context.getBean(Flyway.class);
        flyway.migrate();
        return Objects.requireNonNull(flyway.getConfiguration().getDataSource()).getConnection();
    }

    @Override
    public void close() {
        context.close();
    }
}
