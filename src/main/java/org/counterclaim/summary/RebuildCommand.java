package org.counterclaim.summary;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;

import javax.sql.DataSource;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;

/**
 * Implements the command {@code rebuild}: computes the tables that are derived from the record anew. It may run beside the application,
 * except beside one with the embedded database; whoever saves a change meanwhile waits at most a moment.
 */
@ImportAutoConfiguration({DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
@ComponentScan("org.counterclaim.database")
public final class RebuildCommand {

    private RebuildCommand() {}

    /**
     * Runs the command and prints its progress on standard output.
     *
     * @param arguments {@code rebuild}, and any settings of the application
     * @return the process's exit code: 0 for success, 1 if the database refused
     */
    public static int run(String... arguments) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(RebuildCommand.class).web(WebApplicationType.NONE)
                .properties("spring.main.banner-mode=off", "logging.level.root=warn")
                .run(Arrays.copyOfRange(arguments, 1, arguments.length));
                Connection database = context.getBean(DataSource.class).getConnection()) {
            SummaryRebuild.run(database, claims -> System.out.printf("Summed up %,d claims%n", claims));
            return 0;
        } catch (SQLException refused) {
            System.err.println("The database refused: " + refused.getMessage());
            return 1;
        }
    }
}
