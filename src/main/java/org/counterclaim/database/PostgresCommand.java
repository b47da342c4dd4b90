package org.counterclaim.database;

import java.io.IOException;
import java.util.List;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Runs the server's programs without PostgreSQL's environment variables. */
final class PostgresCommand {

    private PostgresCommand() {}

    record Result(int exit, String output) {}

    /** Runs a program to its end. The output contains both streams. */
    static Result run(List<String> words) throws IOException {
        Process process = builder(words).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        try {
            return new Result(process.waitFor(), output);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            process.destroy();
            throw new IOException("Interrupted while running " + words.getLast(), stop);
        }
    }

    /** Returns a process builder without PGDATA, PGPORT and the like, which belong to other servers. */
    static ProcessBuilder builder(List<String> words) {
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        return builder;
    }
}
