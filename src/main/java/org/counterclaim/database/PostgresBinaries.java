package org.counterclaim.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.util.FileSystemUtils;

/**
 * The PostgreSQL programs for this machine, unpacked once from the class path.
 *
 * @param home holds {@code bin}, {@code lib} and {@code share}
 */
record PostgresBinaries(Path home) {

    /** The version whose data these programs read and write. */
    static final String MAJOR = "18";

    private static final Pattern UNPACKED = Pattern.compile("server-\\d+-[0-9a-f]+|unpacking-\\d+");

    /** Unpacks the programs into a directory named after the archive's checksum, so that a newer build never runs an older server. */
    static PostgresBinaries unpackedIn(Path directory) throws IOException {
        Path home = directory.toAbsolutePath().normalize().resolve("server-" + MAJOR + "-" + checksum());
        if (!Files.isDirectory(home)) {
            unpack(home);
        }
        return new PostgresBinaries(home);
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    /** Deletes programs that earlier builds unpacked, in a directory that only this process uses and once none of their servers runs. */
    void removeOlder(Path directory) throws IOException {
        try (DirectoryStream<Path> others = Files.newDirectoryStream(directory,
                path -> UNPACKED.matcher(path.getFileName().toString()).matches() && !path.equals(home))) {
            for (Path other : others) {
                FileSystemUtils.deleteRecursively(other);
            }
        }
    }

    private static String checksum() throws IOException {
        CRC32 sum = new CRC32();
        try (InputStream archive = new CheckedInputStream(archive(), sum)) {
            archive.transferTo(OutputStream.nullOutputStream());
        }
        return Long.toHexString(sum.getValue());
    }

    private static void unpack(Path home) throws IOException {
        Files.createDirectories(home.getParent());
        Path draft = Files.createTempDirectory(home.getParent(), "unpacking-");
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive())))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                place(entry, tar, draft);
            }
            DataDirectory.ownerOnly(draft, "rwxr-xr-x");
            putInPlace(draft, home);
        } finally {
            FileSystemUtils.deleteRecursively(draft);
        }
    }

    /** Moves the unpacked programs into place; another process that unpacks at the same time produces the same files. */
    private static void putInPlace(Path draft, Path home) throws IOException {
        try {
            Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException taken) {
            if (!Files.isDirectory(home)) {
                throw taken;
            }
        }
    }

    private static void place(TarArchiveEntry entry, InputStream content, Path root) throws IOException {
        Path target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
            throw new IOException("The server's archive reaches outside its directory: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(target.getParent());
            Files.copy(content, target);
            DataDirectory.ownerOnly(target, (entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x");
        }
    }

    private static InputStream archive() throws IOException {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        try {
            return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                    system.startsWith("mac") ? "Darwin" : system.startsWith("windows") ? "Windows" : system,
                    System.getProperty("os.arch"));
        } catch (IllegalStateException missing) {
            throw new StartupFailureException("This build holds no PostgreSQL server for " + system + " on " + System.getProperty("os.arch")
                    + ".",
                    "Build on a machine of this kind, or use a PostgreSQL of your own by setting spring.datasource.url.", missing);
        }
    }
}
