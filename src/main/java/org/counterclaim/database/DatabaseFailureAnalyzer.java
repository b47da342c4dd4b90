package org.counterclaim.database;

import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Explains failures of the database at the start, and what to do, instead of a stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class DatabaseFailureAnalyzer implements FailureAnalyzer {

    private static final Pattern USER = Pattern.compile("(?:user|role) \"([^\"]+)\"");

    private final Environment environment;

    DatabaseFailureAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FlywayValidateException changed) {
                return new FailureAnalysis("The migrations of this build are not those that made the tables: " + changed.getMessage(),
                        "Start the build that was running before, or one that comes after it. A migration that has run is never changed.",
                        failure);
            }
            if (cause instanceof SQLException told && told.getSQLState() != null) {
                return explained(told, failure);
            }
        }
        return null;
    }

    private @Nullable FailureAnalysis explained(SQLException told, Throwable failure) {
        String said = String.valueOf(told.getMessage());
        return switch (told.getSQLState()) {
            case "08001", "08004", "08006", "57P03" -> new FailureAnalysis("The database at " + address() + " does not answer: " + said,
                    "Start the database, or set spring.datasource.url (SPRING_DATASOURCE_URL) to where it is.", failure);
            case "28P01", "28000" -> new FailureAnalysis("The database at " + address() + " does not let " + user(said) + " in: " + said,
                    "Set " + settings(said) + ". Roles and passwords are made with db/roles/roles.sql.", failure);
            case "3D000" -> new FailureAnalysis("There is no such database at " + address() + ": " + said,
                    "Make it with db/roles/roles.sql, or set spring.datasource.url to another one.", failure);
            case "42501" -> new FailureAnalysis("A role lacks a right in the database at " + address() + ": " + said,
                    "Make the roles with db/roles/roles.sql, and let the owner migrate: spring.flyway.user and spring.flyway.password.",
                    failure);
            case "42704" -> new FailureAnalysis("Something is missing in the database at " + address() + ": " + said,
                    "Make the roles with db/roles/roles.sql, whose names are spring.datasource.username and spring.flyway.user.", failure);
            case "25006" -> new FailureAnalysis("The database at " + address() + " can only be read: " + said,
                    "Set spring.datasource.url to the server that takes changes: this may be a standby.", failure);
            case "53100" -> new FailureAnalysis("The disk of the database at " + address() + " is full: " + said,
                    "Free some space there and start again.", failure);
            default -> null;
        };
    }

    /** Returns the address without its parameters, which may include a password. */
    private String address() {
        return environment.getProperty("spring.datasource.url", "127.0.0.1").replaceFirst("[?].*", "");
    }

    private static String user(String said) {
        Matcher user = USER.matcher(said);
        return user.find() ? user.group(1) : "this user";
    }

    private String settings(String said) {
        return user(said).equals(environment.getProperty("spring.flyway.user"))
                ? "spring.flyway.user and spring.flyway.password (SPRING_FLYWAY_USER, SPRING_FLYWAY_PASSWORD) to the owner's"
                : "spring.datasource.username and spring.datasource.password (SPRING_DATASOURCE_USERNAME, SPRING_DATASOURCE_PASSWORD) to "
                        + "the application's";
    }
}
