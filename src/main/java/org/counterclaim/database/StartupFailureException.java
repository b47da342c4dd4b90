package org.counterclaim.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/** Thrown if the database cannot be used; the message tells the person who started the application what to do. */
final class StartupFailureException extends RuntimeException {

    private static final String ELSEWHERE = "set counterclaim.embedded.directory to another directory";

    private final String action;

    StartupFailureException(String description, String action, @Nullable Throwable cause) {
        super(description, cause);
        this.action = action;
    }

    static StartupFailureException inUse(Path directory, String holder) {
        return new StartupFailureException("The embedded database in " + directory + " is in use by process " + holder + ".",
                "Stop process " + holder + ", or " + ELSEWHERE + ".", null);
    }

    static StartupFailureException notReady(Path directory) {
        return new StartupFailureException("The embedded database in " + directory + " is being started or stopped by another process.",
                "Try again in a moment.", null);
    }

    static StartupFailureException notOurs(Path directory, @Nullable Throwable cause) {
        if (isReadOnly(directory)) {
            return readOnly(directory, cause);
        }
        String owner = ownerOf(directory);
        return new StartupFailureException("The embedded database's directory " + directory + " cannot be used by the user "
                + System.getProperty("user.name") + "." + (owner == null ? "" : " It belongs to " + owner + "."),
                "Give the directory to the user (chown -R " + System.getProperty("user.name") + " " + directory
                        + "), start as its owner, or " + ELSEWHERE + ".",
                cause);
    }

    static StartupFailureException readOnly(Path directory, @Nullable Throwable cause) {
        return new StartupFailureException("The embedded database's directory " + directory + " is on a file system that can only be read.",
                "Mount it so that it can be written to (in Docker, a volume), or " + ELSEWHERE + ".", cause);
    }

    private static boolean isReadOnly(Path directory) {
        Path there = directory;
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        try {
            return there != null && Files.getFileStore(there).isReadOnly();
        } catch (IOException unknown) {
            return false;
        }
    }

    static StartupFailureException unreadableName(Path directory, String encoding) {
        return new StartupFailureException(
                "The name of the embedded database's directory has letters that cannot be read in this environment, whose encoding is "
                        + encoding + ": it comes as " + directory + ".",
                "Start with a locale of UTF-8 (LC_ALL=C.UTF-8), or " + ELSEWHERE + " whose whole path has letters a to z alone.", null);
    }

    static StartupFailureException diskFull(Path directory, @Nullable Throwable cause) {
        return new StartupFailureException("The disk that holds the embedded database in " + directory + " is full.",
                "Free some space (a new database needs about 150 MB), or " + ELSEWHERE
                        + ". Never delete files inside the directory: what was committed is safe, and there after the next start.",
                cause);
    }

    static StartupFailureException otherVersion(Path directory, String found) {
        return new StartupFailureException("The data in " + directory + " was written by PostgreSQL " + found
                + "; this build holds PostgreSQL " + PostgresBinaries.MAJOR + ", which cannot read it.",
                "Back it up with the earlier build and restore it with this one (docs/operating.md, \"Upgrading\"), or " + ELSEWHERE + ".",
                null);
    }

    /** Returns an explanation of what a server program printed, or of what the operating system refused. */
    static StartupFailureException explained(Path directory, String said, @Nullable Throwable cause) {
        if (said.contains("No space left on device") || said.contains("Disk quota exceeded")) {
            return diskFull(directory, cause);
        }
        if (said.contains("Read-only file system")) {
            return readOnly(directory, cause);
        }
        if (said.contains("Permission denied") || said.contains("wrong ownership")) {
            return notOurs(directory, cause);
        }
        if (!Files.isDirectory(directory)) {
            return new StartupFailureException("The embedded database's directory " + directory + " cannot be made: " + said,
                    "Make it, or " + ELSEWHERE + ".", cause);
        }
        return new StartupFailureException("The embedded database in " + directory + " does not start:\n" + said.strip(),
                "Read " + directory.resolve("postgresql.log") + ", or use a PostgreSQL of your own by setting spring.datasource.url.",
                cause);
    }

    static StartupFailureException explained(Path directory, Exception failure) {
        if (failure instanceof StartupFailureException explained) {
            return explained;
        }
        Throwable cause = failure instanceof UncheckedIOException wrapped ? wrapped.getCause() : failure;
        return cause instanceof AccessDeniedException ? notOurs(directory, failure) : explained(directory, String.valueOf(cause), failure);
    }

    String action() {
        return action;
    }

    private static @Nullable String ownerOf(Path directory) {
        try {
            return Files.getOwner(Files.exists(directory) ? directory : directory.getParent()).getName();
        } catch (IOException | UnsupportedOperationException unknown) {
            return null;
        }
    }
}
