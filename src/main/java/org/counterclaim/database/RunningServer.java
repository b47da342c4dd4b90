package org.counterclaim.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** A server that runs on this machine. */
interface RunningServer extends AutoCloseable {

    /** Returns the address that it listens on. */
    String address();

    int port();

    /** Returns the process id, which changes if the server is started again. */
    long pid();

    /** Gives it up, and stops it if this process started it. */
    @Override
    void close() throws IOException;

    /** Returns the server that another process has started on this data; empty if it is not ready. */
    static Optional<RunningServer> of(Path cluster) throws IOException {
        return PostmasterFile.in(cluster).filter(PostmasterFile::ready)
                .map(file -> new AnothersServer(file.address(), file.port(), file.pid()));
    }

    /** A server that another process started and will stop. */
    record AnothersServer(String address, int port, long pid) implements RunningServer {

        @Override
        public void close() {
            // Its own process stops it.
        }
    }
}
