package org.counterclaim.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.counterclaim.Counterclaim;
import org.counterclaim.testing.StandsAlone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

@StandsAlone
class RefusalTests {

    @TempDir
    Path directory;

    @Test
    void secondApplicationIsToldWhoUsesTheDirectoryAndFails() throws Exception {
        try (OtherProcess first = OtherProcess.holding(directory, Scratch.BINARIES)) {
            Process second = OtherProcess.java("-Xmx256m", Counterclaim.class.getName(), "--server.port=0",
                    "--counterclaim.embedded.directory=" + directory);
            String said = new String(second.getInputStream().readAllBytes(), UTF_8);
            assertThat(second.waitFor()).isNotZero();
            assertThat(said).contains("in use by process " + first.process().pid(), "set counterclaim.embedded.directory")
                    .doesNotContain("\tat org.");
            assertThat(ProcessHandle.of(first.serverPid()).filter(ProcessHandle::isAlive)).isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"f?ld?r", "f\uFFFDlder"})
    void directoryWhoseNameCannotBeReadIsNotMade(String name) {
        assertThatThrownBy(() -> DataDirectory.prepared(directory.resolve(name), "ANSI_X3.4-1968"))
                .isInstanceOf(StartupFailureException.class)
                .hasMessageContaining("has letters that cannot be read in this environment, whose encoding is ANSI_X3.4-1968");
        assertThat(directory.resolve(name)).doesNotExist();
    }

    /** As a backup does while the site runs. */
    @Test
    void commandUsesTheServerThatRunsAndLeavesItRunning() throws Exception {
        try (EmbeddedDatabase first = Scratch.open(directory)) {
            Scratch.write(first, "said");
            try (EmbeddedDatabase joined = EmbeddedDatabase.join(new EmbeddedSettings(directory, Scratch.BINARIES, true))) {
                assertThat(joined.port()).isEqualTo(first.port());
                assertThat(Scratch.read(joined)).isEqualTo("said");
            }
            assertThat(Scratch.read(first)).isEqualTo("said");
        }
        try (EmbeddedDatabase alone = EmbeddedDatabase.join(new EmbeddedSettings(directory, Scratch.BINARIES, true))) {
            assertThat(Scratch.read(alone)).isEqualTo("said");
        }
    }

    @Test
    void sameProcessCannotOpenADirectoryTwiceAndKeepsItsLock() throws Exception {
        try (EmbeddedDatabase first = Scratch.open(directory)) {
            assertThatThrownBy(() -> Scratch.open(directory)).hasMessageContaining("in use by process");
            assertThatThrownBy(() -> Scratch.open(directory)).hasMessageContaining("in use by process");
            assertThat(Scratch.owner(first).sql("SELECT 1").query(Integer.class).single()).isEqualTo(1);
        }
    }

    @Test
    void settingThatLosesDataIsRefusedAndLeavesNoServer() throws Exception {
        try (EmbeddedDatabase database = Scratch.open(directory)) {
            JdbcClient.create(database.superuser()).sql("ALTER ROLE counterclaim_app SET synchronous_commit = off").update();
        }
        assertThatThrownBy(() -> Scratch.open(directory)).isInstanceOf(StartupFailureException.class)
                .hasMessageContaining("synchronous_commit = off instead of on");
        assertThat(PostmasterFile.in(directory.resolve("postgres"))).isEmpty();
    }

    @Test
    void accessWithoutAPasswordIsRefused() throws Exception {
        Scratch.open(directory).close();
        Path rules = directory.resolve("postgres/pg_hba.conf");
        Files.writeString(rules, Files.readString(rules).replaceFirst("(?m)^(host +all.*)scram-sha-256$", "$1trust"));
        assertThatThrownBy(() -> Scratch.open(directory)).hasMessageContaining("without a password").hasMessageContaining("trust");
    }

    @Test
    void dataOfAnotherVersionIsLeftAlone() throws IOException {
        Path version = Files.createDirectories(directory.resolve("postgres")).resolve("PG_VERSION");
        Files.writeString(version, "17\n");
        assertThatThrownBy(() -> Scratch.openAsItIs(directory)).hasMessageContaining("written by PostgreSQL 17");
        assertThat(directory.resolve("postgres")).isDirectoryContaining("glob:**PG_VERSION");
        assertThat(directory.resolve("passwords")).doesNotExist();
    }

    @Test
    void unwritableDirectoryNamesItsOwner() throws IOException {
        assumeFalse("root".equals(System.getProperty("user.name")), "root may write everywhere");
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("r-x------"));
        assertThatThrownBy(() -> Scratch.openAsItIs(directory)).isInstanceOf(StartupFailureException.class)
                .hasMessageContaining("It belongs to " + System.getProperty("user.name"));
    }

    @Test
    void directoryOfAnotherUserIsNamedWithItsOwner() {
        assertThat(StartupFailureException.explained(directory, new AccessDeniedException(directory.toString())))
                .hasMessageContaining(directory + " cannot be used by the user").hasMessageContaining("It belongs to ");
    }

    @Test
    void fullDiskIsNamed() {
        StartupFailureException trouble = StartupFailureException.explained(directory, new IOException("/data/x: No space left on device"));
        FailureAnalysis analysis = Objects.requireNonNull(new StartupFailureAnalyzer().analyze(trouble));
        assertThat(analysis.getDescription()).contains("is full").contains(directory.toString());
        assertThat(analysis.getAction()).contains("Free some space");
    }

    @Test
    void lostPasswordsAreNamed() throws Exception {
        Scratch.open(directory).close();
        Files.delete(directory.resolve("passwords"));
        StartupFailureException trouble = catchThrowableOfType(StartupFailureException.class, () -> Scratch.open(directory));
        assertThat(trouble.action()).contains("backup");
    }
}
