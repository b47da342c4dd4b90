package org.counterclaim.log;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import org.counterclaim.Counterclaim;
import org.counterclaim.database.TestServer;
import org.counterclaim.testing.Raw;
import org.counterclaim.testing.TestDatabase;
import org.counterclaim.verifier.Verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Several applications on one database, each started from a folder of its own. */
class ManyNodesTests {

    private final TestServer.Database database = TestDatabase.fresh();

    @TempDir
    Path folders;

    @Test
    void onlyWhoHoldsTheKeySigns() throws Exception {
        try (ConfigurableApplicationContext first = node("first")) {
            Awaitility.await().until(() -> key(first).status() == 200);
            assertThatThrownBy(() -> node("second")).hasRootCauseInstanceOf(KeyNotHeldException.class);
            assertThat(folders.resolve("second")).doesNotExist();
            try (ConfigurableApplicationContext reading = node("second", "--counterclaim.log.signed-elsewhere=true")) {
                String key = key(first).text().strip();
                assertThat(key(reading).text().strip()).isEqualTo(key);
                for (ConfigurableApplicationContext node : List.of(first, reading)) {
                    ByteArrayOutputStream printed = new ByteArrayOutputStream();
                    assertThat(Verify.run(new ArrayList<>(List.of("http://localhost:" + port(node), key, folders.resolve("kept" + port(node)).toString())),
                            new PrintStream(printed, true, UTF_8))).as(printed.toString(UTF_8)).isEqualTo(Verify.SOUND);
                }
            }
        }
    }

    /** With the setting of an embedded database, which is not used, the signer's directory is beside it. */
    private ConfigurableApplicationContext node(String folder, String... more) {
        List<String> settings = new ArrayList<>(List.of("--server.port=0", "--counterclaim.embedded.directory=" + folders.resolve(folder),
                "--spring.datasource.url=" + database.url(), "--spring.datasource.username=" + database.runtime(),
                "--spring.datasource.password=" + database.runtimePassword(), "--spring.flyway.url=" + database.url(),
                "--spring.flyway.user=" + database.owner(), "--spring.flyway.password=" + database.ownerPassword(),
                "--spring.datasource.hikari.minimum-idle=0"));
        settings.addAll(List.of(more));
        return new SpringApplicationBuilder(Counterclaim.class).run(settings.toArray(String[]::new));
    }

    private static Raw key(ConfigurableApplicationContext node) throws Exception {
        return Raw.ask(port(node), "GET", "/log/key");
    }

    private static int port(ConfigurableApplicationContext node) {
        return node.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }
}
