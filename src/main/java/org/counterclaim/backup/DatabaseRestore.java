package org.counterclaim.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;

import org.counterclaim.backup.BackupManifest.SavedTable;
import org.counterclaim.backup.BackupTables.KeptTable;
import org.counterclaim.database.CommandDatabase;
import org.counterclaim.tlog.Note;

/**
 * Loads a backup into an empty database, in one transaction: until it ends, the database has no rows. The tables are made as they were
 * when the backup was written, and migrated afterwards.
 */
final class DatabaseRestore {

    /** Keeps Flyway from what depends on the newest tables, while older ones are made. */
    private static final String NO_PREFIX = "not yet";

    private final CommandDatabase database;
    private final BackupReader backup;
    private final BackupManifest manifest;
    private final MigrationVersion written;
    private final MigrationVersion newest;
    private final Consumer<String> progress;

    DatabaseRestore(CommandDatabase database, BackupReader backup, Consumer<String> progress) {
        this.database = database;
        this.backup = backup;
        this.manifest = backup.manifest();
        this.written = MigrationVersion.fromVersion(manifest.schema());
        this.newest = database.newestVersion();
        this.progress = progress;
    }

    /** What is left to do before the rows are committed. */
    @FunctionalInterface
    interface LastStep {

        /** Does it; {@code newest} is the newest checkpoint in the backup, empty if there is none. */
        void run(Optional<Note> newest);
    }

    /** Restores it. Throws {@link InvalidBackupException} if it cannot be restored here; there are no rows then. */
    void run(LastStep last) throws IOException, SQLException {
        throwUnlessMigratable();
        progress.accept("making the tables of version " + written);
        if (isOlder()) {
            Flyway.configure().configuration(database.flyway().getConfiguration()).target(written)
                    .repeatableSqlMigrationPrefix(NO_PREFIX).load().migrate();
        } else {
            database.migrate();
        }
        try (Connection connection = database.connect()) {
            load(connection, last);
        }
    }

    /** Migrates the tables of an older version, which the site would otherwise do when it starts. */
    void finish() throws SQLException {
        progress.accept("migrating the tables to version " + newest);
        database.migrate();
        try (Connection connection = database.connect()) {
            holdBack(connection);
        }
    }

    /** Has the restored site send nothing by itself, because the site that was backed up may go on. */
    private void holdBack(Connection connection) {
        new BackupTables(connection).client().sql("insert into private.outgoing_hold (taken_at) values (:at) on conflict do nothing")
                .param("at", manifest.takenAt().atOffset(ZoneOffset.UTC)).update();
    }

    private boolean isOlder() {
        return written.compareTo(newest) < 0;
    }

    private void throwUnlessMigratable() throws SQLException {
        if (written.compareTo(newest) > 0) {
            throw new InvalidBackupException(
                    "Version %s of the application wrote it, with tables of version %s; this one knows them up to %s. Use a newer one"
                            .formatted(manifest.application(), written, newest));
        }
        try (Connection connection = database.connect()) {
            BackupTables tables = new BackupTables(connection);
            if (!tables.all().isEmpty()) {
                throwUnlessEmpty(tables);
            }
        }
        if (database.version().compareTo(written) > 0) {
            throw new InvalidBackupException("The database has tables of version %s, and it those of %s. Restore it into a new database"
                    .formatted(database.version(), written));
        }
    }

    private static void throwUnlessEmpty(BackupTables tables) {
        boolean isEmpty = tables.client().sql("select not exists (select from entry) and not exists (select from account)")
                .query(Boolean.class).single();
        if (!isEmpty) {
            throw new InvalidBackupException("The database is not empty. Restore into a new one: a backup never replaces anything");
        }
    }

    private void load(Connection connection, LastStep last) throws IOException, SQLException {
        connection.setAutoCommit(false);
        BackupTables tables = new BackupTables(connection);
        List<KeptTable> here = tables.all();
        throwUnlessEmpty(tables);
        LoadingRules rules = new LoadingRules(tables);
        rules.setAside();
        tables.run("truncate " + tables.quoted(here) + " cascade");
        for (SavedTable table : manifest.tables()) {
            progress.accept("%s, %,d rows".formatted(table.name(), table.rows()));
            load(table, here, tables);
        }
        rules.putBack(progress);
        if (!isOlder()) {
            progress.accept("making what search reads");
            tables.client().sql("select search.rebuild()").query((row, number) -> true).list();
            tables.run("analyze search.document, search.spelling");
            holdBack(connection);
        }
        last.run(tables.client().sql("select note from log_checkpoint order by size desc limit 1")
                .query((row, number) -> Note.parse(row.getString(1))).optional());
        connection.commit();
    }

    private void load(SavedTable table, List<KeptTable> here, BackupTables tables) throws IOException, SQLException {
        if (here.stream().noneMatch(one -> one.name().equals(table.name()) && one.columns().containsAll(table.columns()))) {
            throw new InvalidBackupException("Its part " + table.part() + " is of no table of version " + manifest.schema());
        }
        String copy = "copy " + tables.quoted(table.name(), table.columns()) + " from stdin with (freeze)";
        long rows = backup.read(table, stream -> tables.driver().getCopyAPI().copyIn(copy, stream, 1 << 16));
        if (rows != table.rows()) {
            throw new InvalidBackupException("Its part %s has %,d rows and not %,d".formatted(table.part(), rows, table.rows()));
        }
    }
}
