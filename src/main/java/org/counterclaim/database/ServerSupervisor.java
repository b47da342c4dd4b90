package org.counterclaim.database;

import java.io.IOException;
import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a server running: whenever its process ends unexpectedly, it restarts the server on the same port, where the pool expects it. */
final class ServerSupervisor implements RunningServer {

    private static final Logger log = LoggerFactory.getLogger(ServerSupervisor.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final DatabaseCluster cluster;
    private final PostgresServer server;
    private final int port;
    private volatile Process process;
    private volatile boolean closing;

    private ServerSupervisor(DatabaseCluster cluster, PostgresServer server, int port, Process process) {
        this.cluster = cluster;
        this.server = server;
        this.port = port;
        this.process = process;
    }

    static ServerSupervisor start(DatabaseCluster cluster, PostgresServer server, int port)
            throws IOException, InterruptedException, PostgresServer.PortTakenException {
        ServerSupervisor keeper = new ServerSupervisor(cluster, server, port, server.start(port));
        Thread.ofPlatform().name("postgresql-keeper").daemon().start(keeper::watch);
        return keeper;
    }

    @Override
    public String address() {
        return server.address();
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public long pid() {
        return process.pid();
    }

    private void watch() {
        try {
            while (true) {
                int exit = process.waitFor();
                if (closing) {
                    return;
                }
                log.error("PostgreSQL (process {}) ended unasked with status {}; starting it again on port {}", pid(), exit, port);
                startAgain();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void startAgain() throws InterruptedException {
        Duration pause = Duration.ofMillis(250);
        while (!startedAgain()) {
            Thread.sleep(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private synchronized boolean startedAgain() throws InterruptedException {
        if (closing) {
            return true;
        }
        try {
            process = server.start(port);
            log.warn("PostgreSQL runs again (process {}); what was committed is there", pid());
            return true;
        } catch (IOException | StartupFailureException | PostgresServer.PortTakenException failed) {
            log.error("PostgreSQL does not start again yet: {}", failed.getMessage() == null ? failed : failed.getMessage());
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        closing = true;
        stopServer();
    }

    private synchronized void stopServer() throws IOException {
        if (process.isAlive()) {
            cluster.stop();
        }
    }
}
