package org.counterclaim.database;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Starts the server's process and waits until it accepts connections.
 *
 * @param slowStatements statements that take longer are logged; null for none
 */
record PostgresServer(DataDirectory directory, PostgresBinaries binaries, ServerUser user, String address, int maxConnections,
        @Nullable Duration slowStatements) {

    private static final long LOG_LIMIT = 10_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Settings that committed data depends on, given on the command line, which overrides configuration files. */
    static final Map<String, String> DURABLE = Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

    /** Thrown if another process uses the port. */
    static final class PortTakenException extends Exception {}

    /**
     * Starts the server and returns once it accepts connections, however long its recovery lasts. It waits until the last processes of a
     * killed server have released its shared memory.
     */
    Process start(int port) throws IOException, PortTakenException, InterruptedException {
        Instant started = Instant.now();
        while (true) {
            long before = logSize();
            Process process = PostgresCommand.builder(words(port))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(directory.log().toFile())).start();
            process.getOutputStream().close();
            if (becomesReady(process)) {
                return process;
            }
            String said = logFrom(before);
            if (said.contains("could not create any TCP/IP sockets")) {
                throw new PortTakenException();
            }
            boolean leftovers = said.contains("is still in use") || said.contains("lock file \"postmaster.pid\" already exists");
            if (!leftovers || started.plus(PATIENCE).isBefore(Instant.now())) {
                throw StartupFailureException.explained(directory.path(), said, null);
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private boolean becomesReady(Process process) throws IOException, InterruptedException {
        try {
            while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
                if (PostmasterFile.in(directory.cluster()).filter(file -> file.pid() == process.pid() && file.ready()).isPresent()) {
                    return true;
                }
            }
            return false;
        } catch (IOException | InterruptedException stopped) {
            process.destroy();
            throw stopped;
        }
    }

    private List<String> words(int port) {
        List<String> words = new ArrayList<>(user.serverPrefix());
        words.addAll(List.of(binaries.program("postgres"), "-D", directory.cluster().toString()));
        DURABLE.forEach((name, value) -> words.addAll(List.of("-c", name + "=" + value)));
        words.addAll(List.of("-c", "listen_addresses=" + address, "-c", "port=" + port, "-c", "unix_socket_directories=",
                "-c", "password_encryption=scram-sha-256", "-c", "max_connections=" + maxConnections,
                "-c", "shared_buffers=128MB", "-c", "timezone=UTC", "-c", "log_timezone=UTC", "-c", "logging_collector=off",
                "-c", "log_min_duration_statement=" + (slowStatements == null ? -1 : slowStatements.toMillis()),
                // What people search for and type must not be in a log.
                "-c", "log_parameter_max_length=0"));
        return words;
    }

    /** Rotates the log and keeps one older file, so that the logs never fill the disk. */
    void rotateLog() throws IOException {
        if (logSize() > LOG_LIMIT) {
            Path older = directory.log().resolveSibling(directory.log().getFileName() + ".1");
            Files.move(directory.log(), older, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private long logSize() throws IOException {
        return Files.exists(directory.log()) ? Files.size(directory.log()) : 0;
    }

    private String logFrom(long offset) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(directory.log().toFile(), "r")) {
            file.seek(offset);
            byte[] said = new byte[(int) Math.min(20_000, file.length() - offset)];
            file.readFully(said);
            return new String(said, UTF_8);
        }
    }
}
