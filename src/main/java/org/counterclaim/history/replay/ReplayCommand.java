package org.counterclaim.history.replay;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;

/**
 * Implements the command {@code replay}: rebuilds the records in the database of the application's own settings from the history of
 * another. It starts only the part of the application that migrates that database.
 */
@ImportAutoConfiguration({DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
@ComponentScan("org.counterclaim.database")
public final class ReplayCommand {

    private static final String USAGE = """
            Usage: java -jar counterclaim.jar replay jdbc:postgresql://host/counterclaim?user=...
            Rebuilds the records in the empty database of this application's settings from the history in the one that is named.
            Passwords of that one belong into ~/.pgpass. See docs/operating.md.""";

    private ReplayCommand() {}

    /**
     * Runs the command and prints its progress on standard output.
     *
     * @param arguments {@code replay}, the address of the database to read, and any settings of the application
     * @return the process's exit code: 0 for success, 1 if a database refused, 2 if the call was wrong or the target is not empty
     */
    public static int run(String... arguments) {
        if (arguments.length < 2 || !arguments[1].startsWith("jdbc:postgresql:")) {
            System.err.println(USAGE);
            return 2;
        }
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(ReplayCommand.class).web(WebApplicationType.NONE)
                .properties("spring.main.banner-mode=off", "logging.level.root=warn")
                .run(Arrays.copyOfRange(arguments, 2, arguments.length));
                Connection from = DriverManager.getConnection(arguments[1]);
                Connection into = owner(context).getConnection()) {
            new HistoryReplay(from, into, step -> System.out.println("Replayed " + step)).run();
            System.out.println("Done: " + into.getMetaData().getURL());
            return 0;
        } catch (IllegalStateException notEmpty) {
            System.err.println(notEmpty.getMessage());
            return 2;
        } catch (SQLException | DataAccessException refused) {
            System.err.println("Nothing was written: " + NestedExceptionUtils.getMostSpecificCause(refused).getMessage());
            return 1;
        }
    }

    /** Returns the connection of the tables' owner, who migrates them, even if the settings turn migration off. */
    private static DataSource owner(ConfigurableApplicationContext context) {
        Flyway flyway = context.getBean(Flyway.class);
        flyway.migrate();
        return Objects.requireNonNull(flyway.getConfiguration().getDataSource());
    }
}
