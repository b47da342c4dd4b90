package org.counterclaim.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Finds out what is wrong with a database before anything is built on it: what comes later fails in words of its own, such as that no
 * dialect can be determined. {@link StartupAnalyzer} tells the rest.
 */
record StartupChecks(JdbcConnectionDetails runtime) implements FlywayMigrationStrategy {

    /** Throws {@link Trouble}, or what the database said, before a table is touched. */
    @Override
    public void migrate(Flyway flyway) {
        try (Connection database = DriverManager.getConnection(runtime.getJdbcUrl(), runtime.getUsername(), runtime.getPassword())) {
            int major = database.getMetaData().getDatabaseMajorVersion();
            if (major < Integer.parseInt(Binaries.MAJOR)) {
                throw new Trouble("The database runs PostgreSQL " + major + "; this application needs PostgreSQL " + Binaries.MAJOR + ".",
                        "Upgrade the server, or set spring.datasource.url to another one.", null);
            }
        } catch (SQLException refused) {
            throw new IllegalStateException("the database cannot be used", refused);
        }
        requireKnown(flyway.info().all());
        flyway.migrate();
    }

    private static void requireKnown(MigrationInfo[] migrations) {
        Arrays.stream(migrations).filter(one -> one.getState() == MigrationState.FUTURE_SUCCESS).findFirst().ifPresent(newer -> {
            throw new Trouble("The tables were written by a newer version of this application, which knows migration " + newer.getVersion()
                    + " (" + newer.getDescription() + "); this one does not.",
                    "Start the newer version, or restore the backup from before the upgrade. This version would not understand what is there.", null);
        });
        Arrays.stream(migrations).filter(one -> one.getState().isFailed()).findFirst().ifPresent(failed -> {
            throw new Trouble("Migration " + failed.getVersion() + " (" + failed.getDescription() + ") was begun and not finished.",
                    "Restore the backup from before the upgrade and start again; report what the log of the first attempt says.", null);
        });
    }
}
