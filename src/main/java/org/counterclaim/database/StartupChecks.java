package org.counterclaim.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Finds faults of a database before anything else uses it, because later failures have obscure messages, such as that no dialect can be
 * determined. {@link DatabaseFailureAnalyzer} explains the rest.
 */
record StartupChecks(JdbcConnectionDetails runtime) implements FlywayMigrationStrategy {

    /** The first migration of databases from before the first release. */
    private static final String FIRST_OF_DEVELOPMENT = "V001__history.sql";

    /**
     * Checks and migrates. If a check fails, it throws {@link StartupFailureException}, or the database's own exception, before it touches
     * a table.
     */
    @Override
    public void migrate(Flyway flyway) {
        try (Connection database = DriverManager.getConnection(runtime.getJdbcUrl(), runtime.getUsername(), runtime.getPassword())) {
            int major = database.getMetaData().getDatabaseMajorVersion();
            if (major < Integer.parseInt(PostgresBinaries.MAJOR)) {
                throw new StartupFailureException("The database runs PostgreSQL " + major + "; this application needs PostgreSQL "
                        + PostgresBinaries.MAJOR + ".",
                        "Upgrade the server, or set spring.datasource.url to another one.", null);
            }
            throwIfIncompatible(flyway.info().all());
            flyway.migrate();
            throwIfUnreadable(database, flyway.getConfiguration().getTable());
        } catch (SQLException refused) {
            throw new IllegalStateException("the database cannot be used", refused);
        }
    }

    /** Throws if the application may not read the tables, as after restoring a backup without its privileges. */
    private static void throwIfUnreadable(Connection database, String flywaysOwn) throws SQLException {
        try (PreparedStatement closed = database.prepareStatement("""
                select current_user, format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p', 'v') and n.nspname in ('public', 'private') and c.relname <> ?
                    and c.relowner = (select relowner from pg_class where oid = to_regclass('public.entry'))
                    and not (has_schema_privilege(n.oid, 'usage') and has_table_privilege(c.oid, 'select'))
                order by 2 limit 1""")) {
            closed.setString(1, flywaysOwn);
            ResultSet first = closed.executeQuery();
            if (first.next()) {
                throw new StartupFailureException("A role lacks a right in the database: %s may not read %s."
                        .formatted(first.getString(1), first.getString(2)),
                        "Restore the backup with its privileges, or grant the role what the files in db/migration grant it.", null);
            }
        }
    }

    private static void throwIfIncompatible(MigrationInfo[] migrations) {
        if (Arrays.stream(migrations).anyMatch(one -> one.getScript().equals(FIRST_OF_DEVELOPMENT))) {
            throw new StartupFailureException("The tables were made before the first release of this application, by other migrations"
                    + " than it has now.", """
                    Start on an empty database: set spring.datasource.url to one or, for the embedded database, \
                    counterclaim.embedded.directory to another directory. No migration leads here from there; \
                    the build that made the tables still reads them.""", null);
        }
        Arrays.stream(migrations).filter(one -> one.getState() == MigrationState.FUTURE_SUCCESS).findFirst().ifPresent(newer -> {
            throw new StartupFailureException("The tables were written by a newer version of this application, which knows migration "
                    + newer.getScript() + "; this one does not.", """
                    Start the newer version, or restore the backup from before the upgrade. \
                    This version would not understand what is there.""", null);
        });
        Arrays.stream(migrations).filter(one -> one.getState().isFailed()).findFirst().ifPresent(failed -> {
            throw new StartupFailureException("Migration " + failed.getScript() + " was begun and not finished.",
                    "Restore the backup from before the upgrade and start again; report what the log of the first attempt says.", null);
        });
    }
}
