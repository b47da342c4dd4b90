package org.counterclaim.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM beside that of the tests, which may kill it. */
record OtherProcess(Process process, long serverPid) implements AutoCloseable {

    static OtherProcess holding(Path directory, Path binaries) throws IOException {
        Scratch.prepare(directory);
        Process process = java("-Xmx128m", HoldOpen.class.getName(), directory.toString(), binaries.toString());
        BufferedReader output = process.inputReader();
        List<String> said = new ArrayList<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("open ")) {
                return new OtherProcess(process, Long.parseLong(line.substring(5)));
            }
            said.add(line);
        }
        throw new AssertionError("The other process said only " + said);
    }

    static Process java(String... arguments) throws IOException {
        List<String> words = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
        words.addAll(List.of(arguments));
        return new ProcessBuilder(words).redirectErrorStream(true).start();
    }

    /** Ends it as {@code kill -9} would: nothing of it runs any more, not even a shutdown hook. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
