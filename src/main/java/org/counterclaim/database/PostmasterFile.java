package org.counterclaim.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a server says of itself in {@code postmaster.pid}: its process in the first line, its state in the eighth
 * (PostgreSQL's {@code miscadmin.h} and {@code pidfile.h}).
 */
record PostmasterFile(Path file, long pid, String state) {

    /** Empty when there is none, or one that a server is still writing. */
    static Optional<PostmasterFile> in(Path cluster) throws IOException {
        Path file = cluster.resolve("postmaster.pid");
        try {
            List<String> lines = Files.readAllLines(file);
            long pid = lines.isEmpty() ? 0 : Long.parseLong(lines.getFirst().strip());
            return pid <= 0 ? Optional.empty()
                    : Optional.of(new PostmasterFile(file, pid, lines.size() < 8 ? "" : lines.get(7).strip()));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (NumberFormatException torn) {
            return Optional.empty();
        }
    }

    boolean ready() {
        return state.equals("ready");
    }

    /** The server that wrote this, if it lives; after a crash its number may be another program's. */
    Optional<ProcessHandle> server() {
        return ProcessHandle.of(pid).filter(PostmasterFile::runs).filter(PostmasterFile::isPostgres);
    }

    /** A killed process whose parent never asks for its status keeps its number and counts as alive, but runs no more. */
    static boolean runs(ProcessHandle process) {
        try {
            String status = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            return status.charAt(status.lastIndexOf(')') + 2) != 'Z';
        } catch (IOException noSuchTable) {
            return process.isAlive();
        }
    }

    /** Where the system does not say what a process runs, it counts as a server: never two on the same data. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(command -> command.contains("postgres")).orElse(true);
    }
}
