package org.counterclaim.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** The database's files. They are created completely or not at all, and never used by two servers. */
record DatabaseCluster(DataDirectory directory, PostgresBinaries binaries, ServerUser user) {

    private static final Logger log = LoggerFactory.getLogger(DatabaseCluster.class);

    /**
     * Locales to try, because not every system has every name. Full-text search and sorting need one that tells letters from punctuation.
     */
    private static final List<String> LOCALES = List.of("C.UTF-8", "en_US.UTF-8", "C");

    /** Throws {@link StartupFailureException} if this server's version cannot read the data. */
    static void throwIfOtherVersion(DataDirectory directory) throws IOException {
        Path version = directory.cluster().resolve("PG_VERSION");
        if (Files.exists(version) && !Files.readString(version).strip().equals(PostgresBinaries.MAJOR)) {
            throw StartupFailureException.otherVersion(directory.path(), Files.readString(version).strip());
        }
    }

    void create(DatabasePasswords passwords) throws IOException {
        if (Files.exists(directory.cluster())) {
            return;
        }
        Path draft = directory.path().resolve("postgres.new");
        Path secret = directory.path().resolve("postgres.secret");
        try {
            Files.deleteIfExists(secret);
            Files.createFile(secret);
            DataDirectory.ownerOnly(secret, "rw-------");
            Files.writeString(secret, passwords.superuser() + "\n");
            initialise(draft, secret);
            Files.move(draft, directory.cluster(), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(secret);
            FileSystemUtils.deleteRecursively(draft);
        }
    }

    private void initialise(Path draft, Path secret) throws IOException {
        String said = "";
        for (String locale : LOCALES) {
            FileSystemUtils.deleteRecursively(draft);
            user.own(directory.path());
            PostgresCommand.Result result = PostgresCommand.run(words("initdb", "-D", draft.toString(), "-U", DatabaseRoles.SUPERUSER,
                    "--auth=scram-sha-256", "--pwfile=" + secret, "--encoding=UTF8", "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8", "--locale=" + locale, "--lc-messages=C", "--data-checksums"));
            if (result.exit() == 0) {
                return;
            }
            said = result.output();
        }
        throw StartupFailureException.explained(directory.path(), said, null);
    }

    /** Stops a server whose application was killed; a lock on the directory shows that no other application uses it. */
    void stopOrphan() throws IOException {
        PostmasterFile left = PostmasterFile.in(directory.cluster()).orElse(null);
        if (left == null || ProcessHandle.of(left.pid()).isEmpty()) {
            return;
        }
        if (left.server().isEmpty()) {
            log.info("Process {} runs no PostgreSQL any more: removing the stale {}", left.pid(), left.file());
            Files.delete(left.file());
            return;
        }
        log.warn("A PostgreSQL server (process {}) was left behind by an application that was killed: stopping it", left.pid());
        stop();
    }

    /**
     * Ends sessions, flushes and stops the server; if that takes too long, stops it at once and leaves recovery to the next start. This
     * takes at most 5 seconds, even if the server is frozen, because supervisors wait 10 seconds for the application.
     */
    void stop() throws IOException {
        Optional<ProcessHandle> server = PostmasterFile.in(directory.cluster()).flatMap(PostmasterFile::server);
        PostgresCommand.Result fast =
                PostgresCommand.run(words("pg_ctl", "stop", "-D", directory.cluster().toString(), "-m", "fast", "-w", "-t", "3"));
        if (fast.exit() != 0 && server.filter(PostmasterFile::runs).isPresent()) {
            log.warn("PostgreSQL did not stop in time, stopping it at once: {}", fast.output().strip());
            server.ifPresent(DatabaseCluster::kill);
        }
    }

    /** Kills the server; everything committed is in the write-ahead log. */
    private static void kill(ProcessHandle server) {
        List<ProcessHandle> parts = server.descendants().toList();
        server.destroyForcibly();
        parts.forEach(ProcessHandle::destroyForcibly);
        server.onExit().completeOnTimeout(server, 1, TimeUnit.SECONDS).join();
    }

    private List<String> words(String program, String... arguments) {
        List<String> words = new ArrayList<>(user.prefix());
        words.add(binaries.program(program));
        words.addAll(List.of(arguments));
        return words;
    }
}
