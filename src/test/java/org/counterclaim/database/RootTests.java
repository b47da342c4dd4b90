package org.counterclaim.database;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import org.counterclaim.testing.StandsAlone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

@EnabledOnOs(OS.LINUX)
@StandsAlone
class RootTests {

    private static final int SOMEBODY = 65534;

    @TempDir
    Path directory;

    @BeforeEach
    void onlyForRoot() {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root runs the server as another user");
    }

    @Test
    void serverRunsAsTheOwnerOfTheDirectory() throws Exception {
        Files.setAttribute(directory, "unix:uid", SOMEBODY);
        for (int start = 1; start <= 2; start++) {
            try (EmbeddedDatabase database = Scratch.open(directory)) {
                assertThat(Files.getAttribute(Path.of("/proc", Long.toString(database.pid())), "unix:uid")).isEqualTo(SOMEBODY);
                Scratch.write(database, "start" + start);
            }
        }
        try (EmbeddedDatabase database = Scratch.open(directory)) {
            assertThat(Scratch.read(database)).isEqualTo("start1 start2");
        }
        assertThat(Files.getAttribute(directory.resolve("passwords"), "unix:uid")).as("its owner may start it too")
                .isEqualTo(SOMEBODY);
    }

    @Test
    void serverHasNoneOfRootsPower() throws Exception {
        try (EmbeddedDatabase database = Scratch.open(directory)) {
            String status = Files.readString(Path.of("/proc", Long.toString(database.pid()), "status"));
            assertThat(status).containsPattern("(?m)^CapEff:\\s+0+$");
        }
    }
}
