package org.counterclaim.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.zaxxer.hikari.HikariDataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.counterclaim.testing.StandsAlone;

import static org.assertj.core.api.Assertions.assertThat;

@StandsAlone
class CrashTests {

    @TempDir
    Path directory;

    @Test
    void restartKeepsData() throws Exception {
        try (EmbeddedDatabase first = Scratch.open(directory)) {
            Scratch.write(first, "kept");
        }
        try (EmbeddedDatabase second = Scratch.open(directory)) {
            assertThat(Scratch.read(second)).isEqualTo("kept");
        }
    }

    @Test
    void closingLeavesNoProcess() throws Exception {
        EmbeddedDatabase database = Scratch.open(directory);
        long server = database.pid();
        database.close();
        assertThat(ProcessHandle.of(server).filter(PostmasterFile::runs)).isEmpty();
    }

    @Test
    void frozenServerIsStoppedInTime() throws Exception {
        EmbeddedDatabase database = Scratch.open(directory);
        Scratch.write(database, "kept");
        List<String> words = new ArrayList<>(List.of("kill", "-STOP", Long.toString(database.pid())));
        ProcessHandle.of(database.pid()).orElseThrow().children().forEach(part -> words.add(Long.toString(part.pid())));
        // A program that has just ended may not be found.
        new ProcessBuilder(words).start().waitFor();
        Instant begun = Instant.now();
        database.close();
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(6));
        try (EmbeddedDatabase again = Scratch.open(directory)) {
            assertThat(Scratch.read(again)).isEqualTo("kept");
        }
    }

    @Test
    void poolRecoversWhenTheServerIsKilled() throws Exception {
        try (EmbeddedDatabase database = Scratch.open(directory); HikariDataSource pool = pool(database)) {
            Scratch.write(database, "kept");
            JdbcClient client = JdbcClient.create(pool);
            assertThat(words(client)).isEqualTo(1);
            long killed = database.pid();
            kill(killed);
            Awaitility.await().atMost(Duration.ofSeconds(30)).ignoreExceptionsInstanceOf(DataAccessException.class)
                    .until(() -> words(client) == 1);
            assertThat(database.pid()).isNotEqualTo(killed);
        }
    }

    @Test
    void serverOfAKilledApplicationIsTakenOver() throws Exception {
        OtherProcess other = OtherProcess.holding(directory, Scratch.BINARIES);
        other.kill();
        assertThat(ProcessHandle.of(other.serverPid()).filter(PostmasterFile::runs)).isPresent();
        try (EmbeddedDatabase database = Scratch.open(directory)) {
            assertThat(ProcessHandle.of(other.serverPid()).filter(PostmasterFile::runs)).isEmpty();
            Scratch.write(database, "taken over");
            assertThat(Scratch.read(database)).isEqualTo("taken over");
        }
    }

    @Test
    void startsWhenApplicationAndServerWereBothKilled() throws Exception {
        OtherProcess other = OtherProcess.holding(directory, Scratch.BINARIES);
        other.kill();
        kill(other.serverPid());
        try (EmbeddedDatabase database = Scratch.open(directory)) {
            Scratch.write(database, "here");
            assertThat(Scratch.read(database)).isEqualTo("here");
        }
    }

    @Test
    void processThatGotADeadServersNumberIsLeftAlone() throws Exception {
        Scratch.open(directory).close();
        Path stale = directory.resolve("postgres/postmaster.pid");
        Files.writeString(stale, ProcessHandle.current().pid() + "\n" + directory + "\n1\n5432\n\n127.0.0.1\n\nready\n");
        try (EmbeddedDatabase database = Scratch.open(directory)) {
            assertThat(PostmasterFile.in(directory.resolve("postgres")).map(PostmasterFile::pid))
                    .isEqualTo(Optional.of(database.pid()));
        }
    }

    private static HikariDataSource pool(EmbeddedDatabase database) {
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(database.login(DatabaseRoles.DATABASE, DatabaseRoles.OWNER, database.passwords().owner()));
        pool.setConnectionTimeout(1000);
        return pool;
    }

    private static int words(JdbcClient client) {
        return client.sql("SELECT count(*) FROM said").query(Integer.class).single();
    }

    private static void kill(long pid) throws Exception {
        assertThat(new ProcessBuilder("kill", "-9", Long.toString(pid)).start().waitFor()).isZero();
    }
}
