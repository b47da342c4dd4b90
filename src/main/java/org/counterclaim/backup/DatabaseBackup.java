package org.counterclaim.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.counterclaim.backup.BackupManifest.SavedTable;
import org.counterclaim.backup.BackupTables.KeptTable;
import org.counterclaim.backup.BackupWriter.WrittenPart;
import org.counterclaim.core.Sha256;

/** Writes a whole database into a file, as it is at one moment, while others write to it. */
final class DatabaseBackup {

    /** The part with the encrypted signer's key. */
    static final String SIGNER = "signer.sealed";

    private final Connection database;
    private final BackupTables tables;
    private final String application;
    private final Consumer<String> progress;

    /**
     * @param database a connection of the tables' owner
     * @param application the version of this application
     */
    DatabaseBackup(Connection database, String application, Consumer<String> progress) {
        this.database = database;
        this.tables = new BackupTables(database);
        this.application = application;
        this.progress = progress;
    }

    /**
     * Writes a new file.
     *
     * @param signer the encrypted signer's key; null to leave it out
     */
    BackupManifest write(Path file, byte @Nullable [] signer) throws IOException, SQLException {
        database.setAutoCommit(false);
        database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        database.setReadOnly(true);
        // From its first row on, so that the same rows give the same file.
        tables.run("set local synchronize_seqscans = off");
        try (BackupWriter out = BackupWriter.of(file)) {
            List<KeptTable> kept = locked();
            BackupManifest begun = begun(signer);
            List<SavedTable> saved = new ArrayList<>();
            for (KeptTable table : kept) {
                progress.accept("%s, %d of %d tables".formatted(table.name(), saved.size() + 1, kept.size()));
                saved.add(save(table, out));
            }
            if (signer != null) {
                add(SIGNER, signer, out);
            }
            BackupManifest manifest = begun.with(saved);
            add(BackupManifest.NAME, manifest.bytes(), out);
            out.finish();
            return manifest;
        }
    }

    private static void add(String part, byte[] content, BackupWriter out) throws IOException, SQLException {
        out.add(part, stream -> {
            stream.write(content);
            return 1;
        });
    }

    /** Keeps others from altering the tables, which what is read after that would not show in its place. */
    private List<KeptTable> locked() throws SQLException {
        List<KeptTable> kept = tables.all();
        if (kept.isEmpty()) {
            throw new IllegalStateException("There is nothing to back up: the database has no tables of this application.");
        }
        tables.run("lock table " + tables.quoted(kept) + " in access share mode");
        return kept;
    }

    private BackupManifest begun(byte @Nullable [] signer) {
        String schema = tables.client().sql("""
                select version from flyway_schema_history where version is not null and success order by installed_rank desc limit 1""")
                .query(String.class).single();
        long entries = tables.client().sql("select position from history_head").query(Long.class).single();
        Instant now = tables.client().sql("select now()").query(OffsetDateTime.class).single().toInstant();
        return new BackupManifest(BackupManifest.FORMAT, BackupManifest.VERSION, application, schema, now, entries, List.of(),
                signer == null ? null : Sha256.hex(signer));
    }

    private SavedTable save(KeptTable table, BackupWriter out) throws IOException, SQLException {
        String copy = "copy " + tables.quoted(table.name(), table.columns()) + " to stdout";
        WrittenPart part = out.add(SavedTable.part(table.name()), rows -> tables.driver().getCopyAPI().copyOut(copy, rows));
        return new SavedTable(table.name(), table.columns(), part.rows(), part.bytes(), part.sha256());
    }
}
