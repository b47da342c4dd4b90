package org.counterclaim.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The layout of the embedded database's directory. */
record DataDirectory(Path path) {

    /** Returns the directory, and creates it if necessary, accessible to its owner only. */
    static DataDirectory prepared(Path path) throws IOException {
        return prepared(path, System.getProperty("sun.jnu.encoding", ""));
    }

    /**
     * The same.
     *
     * @param encoding the encoding in which Java reads file names; letters that it lacks turn into question marks, and a folder with such a
     * name would be created
     */
    static DataDirectory prepared(Path path, String encoding) throws IOException {
        Path absolute = path.toAbsolutePath().normalize();
        if (!encoding.equalsIgnoreCase("UTF-8") && absolute.toString().matches(".*[?\uFFFD].*")) {
            throw StartupFailureException.unreadableName(absolute, encoding);
        }
        if (!Files.isDirectory(absolute)) {
            Files.createDirectories(absolute);
            ownerOnly(absolute, "rwx------");
        }
        if (!Files.isWritable(absolute)) {
            throw StartupFailureException.notOurs(absolute, null);
        }
        return new DataDirectory(absolute);
    }

    Path lock() {
        return path.resolve("lock");
    }

    Path passwords() {
        return path.resolve("passwords");
    }

    Path log() {
        return path.resolve("postgresql.log");
    }

    /** Returns what PostgreSQL calls the data directory. */
    Path cluster() {
        return path.resolve("postgres");
    }

    /** Sets POSIX permissions if the file system has them; otherwise the directory's own rights must suffice. */
    static void ownerOnly(Path path, String permissions) throws IOException {
        if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
