package org.counterclaim.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** Opens embedded databases for tests; the programs are unpacked only once. */
final class Scratch {

    static final Path BINARIES = Path.of("target", "postgresql");

    private Scratch() {
    }

    /** A directory without a database gets a copy of a fresh one, which is quicker than making one. */
    static void prepare(Path directory) throws IOException {
        if (!Files.exists(directory.resolve("postgres"))) {
            FileSystemUtils.copyRecursively(Made.ONCE, directory);
            DataDirectory.ownerOnly(directory.resolve("postgres"), "rwx------");
        }
    }

    static EmbeddedDatabase open(Path directory) throws IOException {
        prepare(directory);
        return openAsItIs(directory);
    }

    static EmbeddedDatabase openAsItIs(Path directory) {
        return EmbeddedDatabase.open(new EmbeddedSettings(directory, BINARIES, false));
    }

    static JdbcClient owner(EmbeddedDatabase database) {
        return JdbcClient.create(database.login(DatabaseRoles.DATABASE, DatabaseRoles.OWNER, database.passwords().owner()));
    }

    static JdbcClient runtime(EmbeddedDatabase database) {
        return JdbcClient.create(database.login(DatabaseRoles.DATABASE, DatabaseRoles.RUNTIME, database.passwords().runtime()));
    }

    static void write(EmbeddedDatabase database, String word) {
        owner(database).sql("CREATE TABLE IF NOT EXISTS said (word text)").update();
        owner(database).sql("INSERT INTO said VALUES (?)").param(word).update();
    }

    static String read(EmbeddedDatabase database) {
        return owner(database).sql("SELECT string_agg(word, ' ' ORDER BY word) FROM said").query(String.class).single();
    }

    private static final class Made {
        static final Path ONCE = make();

        private static Path make() {
            try {
                Path directory = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "made");
                openAsItIs(directory).close();
                return directory;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
