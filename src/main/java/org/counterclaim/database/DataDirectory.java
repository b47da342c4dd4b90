package org.counterclaim.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The layout of the embedded database's directory. */
record DataDirectory(Path path) {

    /** Makes the directory if need be, for its owner's eyes only. */
    static DataDirectory prepared(Path path) throws IOException {
        return prepared(path, System.getProperty("sun.jnu.encoding", ""));
    }

    /**
     * The same.
     *
     * @param encoding in which Java reads the names of files; letters that it lacks come as question marks, of which a folder would be made
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

    /** What PostgreSQL itself calls the data directory. */
    Path cluster() {
        return path.resolve("postgres");
    }

    /** Where the file system knows POSIX permissions, sets them; elsewhere the directory's own rights must do. */
    static void ownerOnly(Path path, String permissions) throws IOException {
        if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
