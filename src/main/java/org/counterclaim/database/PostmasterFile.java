package org.counterclaim.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The content of a server's {@code postmaster.pid}: its process id in the first line, its port in the fourth, the address that it listens
 * on in the sixth, its state in the eighth (PostgreSQL's {@code miscadmin.h} and {@code pidfile.h}).
 */
record PostmasterFile(Path file, List<String> lines) {

    private static final int PORT = 3;
    private static final int ADDRESS = 5;
    private static final int STATE = 7;

    /** Reads the file; returns empty if there is none, or if a server is still writing it. */
    static Optional<PostmasterFile> in(Path cluster) throws IOException {
        Path file = cluster.resolve("postmaster.pid");
        try {
            PostmasterFile read = new PostmasterFile(file, Files.readAllLines(file).stream().map(String::strip).toList());
            return read.lines.isEmpty() || read.pid() <= 0 ? Optional.empty() : Optional.of(read);
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (NumberFormatException torn) {
            return Optional.empty();
        }
    }

    long pid() {
        return Long.parseLong(lines.getFirst());
    }

    /** Returns the port of a server that is ready. */
    int port() {
        return Integer.parseInt(lines.get(PORT));
    }

    /** Returns the address that a server listens on that is ready. */
    String address() {
        return lines.get(ADDRESS);
    }

    boolean ready() {
        return lines.size() > STATE && lines.get(STATE).equals("ready");
    }

    /** Returns the process of the server that wrote the file, if it is alive; after a crash its id may belong to another program. */
    Optional<ProcessHandle> server() {
        return ProcessHandle.of(pid()).filter(PostmasterFile::runs).filter(PostmasterFile::isPostgres);
    }

    /** Whether a process really runs: a killed one whose parent has not collected its status counts as alive. */
    static boolean runs(ProcessHandle process) {
        try {
            String status = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            return status.charAt(status.lastIndexOf(')') + 2) != 'Z';
        } catch (IOException noSuchTable) {
            return process.isAlive();
        }
    }

    /** Whether a process is a PostgreSQL server. If the system does not tell, it counts as one, so that two never use the same data. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(command -> command.contains("postgres")).orElse(true);
    }
}
