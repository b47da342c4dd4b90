package org.counterclaim.tlog.signer;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpServer;

/**
 * A signer in a process of its own, which answers over HTTP. It uses neither the database nor Spring, so that whoever takes over the
 * application does not get the key. Only the application should be able to reach it, because it does not speak TLS.
 */
public final class SignerServer implements AutoCloseable {

    private static final int THREADS = 4;

    /** Limits of Java's HTTP server, as system properties; properties that are already set stay. Times are in seconds. */
    private static final Map<String, String> LIMITS = Map.of(
            "jdk.httpserver.maxConnections", "64",
            "sun.net.httpserver.maxReqHeaders", "50",
            "sun.net.httpserver.maxReqHeaderSize", "16384",
            "sun.net.httpserver.maxReqTime", "10",
            "sun.net.httpserver.maxRspTime", "10",
            "sun.net.httpserver.idleInterval", "30");

    private final DirectorySigner signer;
    private final HttpServer server;
    private final ExecutorService threads;

    private SignerServer(DirectorySigner signer, HttpServer server, ExecutorService threads) {
        this.signer = signer;
        this.server = server;
        this.threads = threads;
    }

    /**
     * Runs a signer until the process ends. If it cannot start, it prints a sentence and exits with status 1.
     *
     * @param environment the variables {@code COUNTERCLAIM_LOG_ORIGIN}, {@code COUNTERCLAIM_SIGNER_DIRECTORY}, {@code _SECRET} or
     *     {@code _SECRET_FILE}, {@code _ADDRESS} (127.0.0.1), {@code _PORT} (8181) and {@code _ACCEPT_LOSS} (none)
     */
    public static void run(Map<String, String> environment) {
        try {
            SignerServer running = start(environment);
            Runtime.getRuntime().addShutdownHook(new Thread(running::close));
            System.out.println("Signing on port " + running.port() + ", to be verified with " + running.signer.verifierKey().text());
        } catch (SignerStartException refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        }
    }

    /**
     * Starts a signer within this process.
     *
     * @param environment see {@link #run}
     * @throws SignerStartException if a setting is missing or wrong, its directory is in use or damaged, or its port is taken
     */
    public static SignerServer start(Map<String, String> environment) {
        SignerSettings settings = SignerSettings.of(environment);
        LIMITS.forEach((name, value) -> System.setProperty(name, System.getProperty(name, value)));
        DirectorySigner signer = opened(settings);
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(settings.address(), settings.port()), 0);
            ExecutorService threads = Executors.newFixedThreadPool(THREADS);
            server.setExecutor(threads);
            server.createContext("/", new SignerHttpHandler(signer, settings.secret(), settings.acceptedLoss()));
            server.start();
            return new SignerServer(signer, server, threads);
        } catch (IOException taken) {
            signer.close();
            throw new SignerStartException("Cannot listen on " + settings.address() + ", port " + settings.port() + ": "
                    + taken.getMessage(), taken);
        }
    }

    private static DirectorySigner opened(SignerSettings settings) {
        try {
            return DirectorySigner.open(settings.directory(), settings.origin());
        } catch (IllegalArgumentException origin) {
            throw new SignerStartException("Cannot start the signer: COUNTERCLAIM_LOG_ORIGIN is " + origin.getMessage(), origin);
        }
    }

    /** Returns the port on which it listens. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Finishes running requests, for at most a second, and releases the directory. */
    @Override
    public void close() {
        server.stop(1);
        threads.shutdownNow();
        signer.close();
    }
}
