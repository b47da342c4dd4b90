package org.counterclaim.backup;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.jspecify.annotations.Nullable;

import org.counterclaim.backup.BackupManifest.SavedTable;
import org.counterclaim.core.Sha256;

/** Reads a backup, and refuses one that is not as it was written. */
final class BackupReader implements AutoCloseable {

    private static final int LONGEST = 16 << 20;

    private final ZipFile zip;
    private final BackupManifest manifest;

    private BackupReader(ZipFile zip) throws IOException {
        this.zip = zip;
        this.manifest = BackupManifest.parse(small(BackupManifest.NAME, null));
    }

    /** Opens a file and checks all of it. Throws {@link InvalidBackupException}, which says what is wrong with it. */
    static BackupReader open(Path file) throws IOException {
        ZipFile zip = opened(file);
        try {
            BackupReader backup = new BackupReader(zip);
            if (!SelfDigest.holds(file)) {
                throw backup.damage();
            }
            return backup;
        } catch (IOException | RuntimeException refused) {
            zip.close();
            throw refused;
        }
    }

    private static ZipFile opened(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException | EOFException cut) {
            throw new InvalidBackupException("It is no backup, or its end is missing: it is not a whole ZIP file of %,d bytes"
                    .formatted(Files.size(file)), cut);
        }
    }

    /** Looks for what was altered in a file that is not as it was written. */
    private InvalidBackupException damage() throws IOException {
        try {
            for (SavedTable table : manifest.tables()) {
                read(table, rows -> rows.transferTo(OutputStream.nullOutputStream()));
            }
            signer();
        } catch (InvalidBackupException found) {
            return found;
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
        return new InvalidBackupException("It was altered, though none of its tables: its SHA-256 is not the one at its end");
    }

    BackupManifest manifest() {
        return manifest;
    }

    /** What to do with a table's rows. */
    @FunctionalInterface
    interface RowsReader {

        /** Reads all of them, and returns how many they are. */
        long read(InputStream rows) throws IOException, SQLException;
    }

    /** Reads a table; throws {@link InvalidBackupException} if its bytes are not those that were written. */
    long read(SavedTable table, RowsReader reader) throws IOException, SQLException {
        try (DigestInputStream rows = new DigestInputStream(stream(table.part()), Sha256.digest())) {
            long read = reader.read(rows);
            rows.transferTo(OutputStream.nullOutputStream());
            throwUnlessEqual(table.part(), table.sha256(), HexFormat.of().formatHex(rows.getMessageDigest().digest()));
            return read;
        } catch (ZipException | EOFException damaged) {
            throw altered(table.part(), damaged);
        }
    }

    /** Returns the encrypted signer's key; null if it is not in the backup. */
    byte @Nullable [] signer() throws IOException {
        return manifest.signer() == null ? null : small(DatabaseBackup.SIGNER, manifest.signer());
    }

    private byte[] small(String part, @Nullable String sha256) throws IOException {
        try (InputStream stream = stream(part)) {
            byte[] bytes = stream.readNBytes(LONGEST);
            if (sha256 != null) {
                throwUnlessEqual(part, sha256, Sha256.hex(bytes));
            }
            return bytes;
        } catch (ZipException | EOFException damaged) {
            throw altered(part, damaged);
        }
    }

    private InputStream stream(String part) throws IOException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            throw new InvalidBackupException(
                    "It has no part " + part + (zip.getEntry(BackupManifest.NAME) == null ? ": it is no backup" : ""));
        }
        return zip.getInputStream(entry);
    }

    private static void throwUnlessEqual(String part, String expected, String found) {
        if (!expected.equals(found)) {
            throw altered(part, null);
        }
    }

    private static InvalidBackupException altered(String part, @Nullable Throwable cause) {
        String message = "Its part " + part + " was altered: it is not what was written";
        return cause == null ? new InvalidBackupException(message) : new InvalidBackupException(message, cause);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
