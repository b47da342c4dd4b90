package org.counterclaim.database;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A PostgreSQL server and a streaming replica of it, in directories of their own. */
public final class StreamingPair implements AutoCloseable {

    /** What a base backup leaves out, because each server has its own. */
    private static final Set<String> OWN = Set.of("postmaster.pid", "postmaster.opts");

    private final EmbeddedDatabase primary;
    private final DataDirectory copy;
    private final int port;
    private Process replica;

    private StreamingPair(EmbeddedDatabase primary, DataDirectory copy, int port, Process replica) {
        this.primary = primary;
        this.copy = copy;
        this.port = port;
        this.replica = replica;
    }

    /** Starts both in an empty directory; the database has its roles and no tables. */
    public static StreamingPair started(Path directory) throws Exception {
        Path original = Files.createDirectory(directory.resolve("primary"));
        EmbeddedDatabase primary = Scratch.open(original);
        DataDirectory copy = DataDirectory.prepared(directory.resolve("replica"));
        int port = freePort();
        backUp(primary, original.resolve("postgres"), copy.cluster());
        return new StreamingPair(primary, copy, port, server(copy, port));
    }

    /** Copies a running server's files as {@code pg_basebackup} does, which the embedded server's archive does not have. */
    private static void backUp(EmbeddedDatabase primary, Path from, Path to) throws Exception {
        SingleConnectionDataSource session =
                new SingleConnectionDataSource(primary.url("postgres"), "postgres", primary.passwords().superuser(), true);
        try (session) {
            JdbcClient superuser = JdbcClient.create(session);
            superuser.sql("alter system set wal_keep_size = '256MB'").update();
            superuser.sql("select pg_reload_conf()").query().singleValue();
            superuser.sql("select pg_backup_start('replica', true)").query().singleValue();
            Files.walkFileTree(from, new Copying(from, to));
            String label = superuser.sql("select labelfile from pg_backup_stop(false)").query(String.class).single();
            Files.writeString(to.resolve("backup_label"), label);
        }
        Files.createFile(to.resolve("standby.signal"));
        Files.writeString(to.resolve("postgresql.auto.conf"), "primary_conninfo = 'host=127.0.0.1 port=%d user=postgres password=%s'%n"
                .formatted(primary.port(), primary.passwords().superuser()));
        DataDirectory.ownerOnly(to, "rwx------");
    }

    private static final class Copying extends SimpleFileVisitor<Path> {

        private final Path from;
        private final Path to;

        Copying(Path from, Path to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
            Files.createDirectories(to.resolve(from.relativize(directory)));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (!OWN.contains(from.relativize(file).toString())) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
            return FileVisitResult.CONTINUE;
        }

        /** A running server deletes files at any time. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException gone) {
            return FileVisitResult.CONTINUE;
        }
    }

    private static Process server(DataDirectory copy, int port) throws Exception {
        ServerUser user = ServerUser.of(copy);
        user.own(copy.path());
        return new PostgresServer(copy, PostgresBinaries.unpackedIn(Scratch.BINARIES), user, "127.0.0.1", 50, null).start(port);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Returns the settings of an application that uses both. */
    public List<String> settings() {
        return List.of("--spring.datasource.url=" + primary.url(), "--spring.datasource.username=" + DatabaseRoles.RUNTIME,
                "--spring.datasource.password=" + primary.passwords().runtime(), "--spring.flyway.url=" + primary.url(),
                "--spring.flyway.user=" + DatabaseRoles.OWNER, "--spring.flyway.password=" + primary.passwords().owner(),
                "--spring.datasource.hikari.maximum-pool-size=5", "--spring.datasource.hikari.minimum-idle=0",
                "--counterclaim.replica.url=jdbc:postgresql://127.0.0.1:" + port + "/" + DatabaseRoles.DATABASE);
    }

    /** Lets the replica receive changes without showing them. */
    public void pause() throws Exception {
        onReplica("select pg_wal_replay_pause()");
    }

    /** Lets the replica show what it received meanwhile. */
    public void resume() throws Exception {
        onReplica("select pg_wal_replay_resume()");
    }

    /** Makes the replica a server of its own, and returns once it is one. */
    public void promote() throws Exception {
        onReplica("select pg_promote(true)");
    }

    private void onReplica(String statement) throws Exception {
        try (Connection superuser = new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres",
                primary.passwords().superuser()).getConnection(); Statement said = superuser.createStatement()) {
            said.execute(statement);
        }
    }

    /** Kills the replica. */
    public void stop() {
        replica.descendants().forEach(ProcessHandle::destroyForcibly);
        replica.destroyForcibly().onExit().join();
    }

    /** Starts the replica again. */
    public void start() throws Exception {
        replica = server(copy, port);
    }

    @Override
    public void close() throws IOException {
        stop();
        primary.close();
    }
}
