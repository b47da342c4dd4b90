package org.counterclaim.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The application's own PostgreSQL server, on this machine's loopback address. It copes with whatever an earlier one left behind, restarts
 * when its process dies, and stops with {@link #close}.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final int MAX_CONNECTIONS = 50;
    private static final int PORTS_TO_TRY = 5;

    private final DataDirectory directory;
    private final @Nullable DirectoryLock lock;
    private final DatabasePasswords passwords;
    private final RunningServer keeper;

    /** @param lock null if another process has it */
    private EmbeddedDatabase(DataDirectory directory, @Nullable DirectoryLock lock, DatabasePasswords passwords, RunningServer keeper) {
        this.directory = directory;
        this.lock = lock;
        this.passwords = passwords;
        this.keeper = keeper;
    }

    /** Starts the database. If that fails, it throws {@link StartupFailureException} and leaves no process and no lock behind. */
    static EmbeddedDatabase open(EmbeddedSettings settings) {
        return open(settings, MAX_CONNECTIONS);
    }

    static EmbeddedDatabase open(EmbeddedSettings settings, int maxConnections) {
        return explained(settings, directory -> opened(settings, directory, DirectoryLock.on(directory), maxConnections));
    }

    /** Uses the server of the process that has the directory, or opens the database if none has. */
    static EmbeddedDatabase join(EmbeddedSettings settings) {
        return explained(settings, directory -> {
            DirectoryLock free = DirectoryLock.ifFree(directory);
            return free == null ? joined(directory) : opened(settings, directory, free, MAX_CONNECTIONS);
        });
    }

    private static EmbeddedDatabase joined(DataDirectory directory) throws IOException {
        RunningServer server = RunningServer.of(directory.cluster()).orElseThrow(() -> StartupFailureException.notReady(directory.path()));
        return new EmbeddedDatabase(directory, null, DatabasePasswords.keptIn(directory), server);
    }

    /** A way to open a database in a directory. */
    @FunctionalInterface
    private interface Opening {
        EmbeddedDatabase in(DataDirectory directory) throws Exception;
    }

    private static EmbeddedDatabase explained(EmbeddedSettings settings, Opening opening) {
        try {
            return opening.in(DataDirectory.prepared(settings.directory()));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw StartupFailureException.explained(settings.directory(), stop);
        } catch (Exception failed) {
            throw StartupFailureException.explained(settings.directory().toAbsolutePath().normalize(), failed);
        }
    }

    private static EmbeddedDatabase opened(EmbeddedSettings settings, DataDirectory directory, DirectoryLock lock, int maxConnections)
            throws Exception {
        try {
            return open(settings, directory, lock, maxConnections);
        } catch (Exception failed) {
            lock.close();
            throw failed;
        }
    }

    private static EmbeddedDatabase open(EmbeddedSettings settings, DataDirectory directory, DirectoryLock lock, int maxConnections)
            throws Exception {
        DatabaseCluster.throwIfOtherVersion(directory);
        ServerUser user = ServerUser.of(directory);
        PostgresBinaries binaries = PostgresBinaries.unpackedIn(settings.binariesDirectory());
        DatabasePasswords passwords = DatabasePasswords.keptIn(directory);
        DatabaseCluster cluster = new DatabaseCluster(directory, binaries, user);
        cluster.create(passwords);
        cluster.stopOrphan();
        binaries.removeOlder(directory.path());
        PostgresServer server = new PostgresServer(directory, binaries, user, loopback(), maxConnections,
                settings.slowStatements());
        server.rotateLog();
        user.own(directory.path());
        EmbeddedDatabase database = new EmbeddedDatabase(directory, lock, passwords, started(cluster, server));
        try {
            database.prepare();
        } catch (RuntimeException failed) {
            database.keeper.close();
            throw failed;
        }
        return database;
    }

    private static ServerSupervisor started(DatabaseCluster cluster, PostgresServer server)
            throws IOException, InterruptedException, PostgresServer.PortTakenException {
        for (int tries = 1;; tries++) {
            try {
                return ServerSupervisor.start(cluster, server, freePort(server.address()));
            } catch (PostgresServer.PortTakenException race) {
                if (tries == PORTS_TO_TRY) {
                    throw race;
                }
            }
        }
    }

    private static String loopback() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getInetAddress().getHostAddress();
        } catch (IOException noVersionFour) {
            return "::1";
        }
    }

    private static int freePort(String address) throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral(address))) {
            return socket.getLocalPort();
        }
    }

    private void prepare() {
        try (SingleConnectionDataSource superuser = connection(DatabaseRoles.SUPERUSER, DatabaseRoles.SUPERUSER, passwords.superuser())) {
            DatabaseRoles roles = new DatabaseRoles(superuser);
            roles.create(passwords.owner(), passwords.runtime());
            roles.createDatabase(DatabaseRoles.DATABASE);
            try (SingleConnectionDataSource runtime = connection(DatabaseRoles.DATABASE, DatabaseRoles.RUNTIME, passwords.runtime())) {
                ServerSafetyCheck.throwIfUnsafe(runtime, superuser, keeper.address());
            }
        }
        log.info("Embedded PostgreSQL {} (process {}) on {} port {}; data in {}", PostgresBinaries.MAJOR, keeper.pid(), keeper.address(),
                keeper.port(), directory.path());
    }

    /** One for many statements: each that is opened hashes the password some thousand times. */
    private SingleConnectionDataSource connection(String database, String user, String password) {
        return new SingleConnectionDataSource(url(database), user, password, true);
    }

    DatabasePasswords passwords() {
        return passwords;
    }

    String url() {
        return url(DatabaseRoles.DATABASE);
    }

    String url(String database) {
        String host = keeper.address().contains(":") ? "[" + keeper.address() + "]" : keeper.address();
        return "jdbc:postgresql://" + host + ":" + keeper.port() + "/" + database;
    }

    /** Returns the process id of the running server. */
    long pid() {
        return keeper.pid();
    }

    int port() {
        return keeper.port();
    }

    DataSource superuser() {
        return login(DatabaseRoles.SUPERUSER, DatabaseRoles.SUPERUSER, passwords.superuser());
    }

    DataSource login(String database, String user, String password) {
        return new DriverManagerDataSource(url(database), user, password);
    }

    @Override
    public void close() throws IOException {
        try {
            keeper.close();
        } finally {
            if (lock != null) {
                lock.close();
            }
        }
    }
}
