package org.counterclaim.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.counterclaim.core.Sha256;

/**
 * Writes a backup: a ZIP file that ends with its own digest. It gets its name when it is complete, and only its owner may read it; until
 * then it is the same name with {@code .part}.
 */
final class BackupWriter implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final Path draft;
    private final ZipOutputStream zip;

    private BackupWriter(Path file, Path draft, OutputStream bytes) {
        this.file = file;
        this.draft = draft;
        this.zip = new ZipOutputStream(bytes);
        zip.setComment(SelfDigest.PLACE);
    }

    /** Begins a file, whose draft replaces one that was left behind. */
    static BackupWriter of(Path file) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(draft);
        OutputStream bytes = Channels.newOutputStream(Files.newByteChannel(draft,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly(draft)));
        return new BackupWriter(file, draft, new BufferedOutputStream(bytes, BUFFER));
    }

    private static FileAttribute<?>[] ownerOnly(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }

    /** What a part has in it. */
    @FunctionalInterface
    interface PartContent {

        /** Writes it, and returns how many rows it has. */
        long writeTo(OutputStream out) throws IOException, SQLException;
    }

    /** A part that was written. */
    record WrittenPart(long rows, long bytes, String sha256) {}

    WrittenPart add(String name, PartContent content) throws IOException, SQLException {
        MessageDigest digest = Sha256.digest();
        ZipEntry entry = new ZipEntry(name);
        zip.putNextEntry(entry);
        OutputStream digested = new BufferedOutputStream(new DigestOutputStream(zip, digest), BUFFER);
        long rows = content.writeTo(digested);
        digested.flush();
        zip.closeEntry();
        return new WrittenPart(rows, entry.getSize(), HexFormat.of().formatHex(digest.digest()));
    }

    /** Completes the file, which must not exist, and waits until it is on disk. */
    void finish() throws IOException {
        zip.close();
        SelfDigest.write(draft);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Deletes the draft if the file was not completed. */
    @Override
    public void close() throws IOException {
        try {
            zip.close();
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
