package org.counterclaim.history.log;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

import org.counterclaim.Counterclaim;
import org.counterclaim.actor.Actor;
import org.counterclaim.actor.ActorDetails;
import org.counterclaim.actor.ActorKind;
import org.counterclaim.actor.Actors;
import org.counterclaim.core.Slug;
import org.counterclaim.database.TestServer;
import org.counterclaim.record.ChangeAuthor;
import org.counterclaim.record.ChangeReason;
import org.counterclaim.testing.Raw;
import org.counterclaim.testing.StandsAlone;
import org.counterclaim.testing.TestDatabase;
import org.counterclaim.testing.Thorough;
import org.counterclaim.tlog.verifier.VerifyCommand;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Several applications on one database, each started from a folder of its own. */
@StandsAlone
class ManyNodesTests {

    private final TestServer.Database database = TestDatabase.migrated();

    @TempDir
    Path folders;

    @Test
    void ofManyNodesOnlyTheOneThatHoldsTheKeySigns() throws Exception {
        List<ConfigurableApplicationContext> nodes = new ArrayList<>();
        try {
            ConfigurableApplicationContext first = node("first");
            nodes.add(first);
            Awaitility.await().until(() -> key(first).status() == 200);
            for (String other : Thorough.or(List.of("second"), List.of("second", "third", "fourth"))) {
                assertThatThrownBy(() -> node(other)).hasRootCauseInstanceOf(KeyNotHeldException.class);
                nodes.add(node(other, "--counterclaim.log.signed-elsewhere=true"));
                assertThat(folders.resolve(other)).doesNotExist();
            }
            String key = key(first).text().strip();
            for (ConfigurableApplicationContext node : nodes) {
                change(node, "by-node-" + port(node));
            }
            for (ConfigurableApplicationContext node : nodes) {
                assertThat(key(node).text().strip()).isEqualTo(key);
                Awaitility.await().until(() -> Raw.ask(port(node), "GET", "/log/checkpoint").text().contains("\n" + nodes.size() + "\n"));
                ByteArrayOutputStream printed = new ByteArrayOutputStream();
                assertThat(
                        VerifyCommand.run(
                                new ArrayList<>(List.of("http://localhost:" + port(node), key, folders.resolve("kept").toString())),
                                new PrintStream(printed, true, UTF_8)))
                        .as(printed.toString(UTF_8)).isEqualTo(VerifyCommand.SOUND);
            }
        } finally {
            nodes.forEach(ConfigurableApplicationContext::close);
        }
    }

    private static void change(ConfigurableApplicationContext node, String slug) {
        node.getBean(TransactionTemplate.class).executeWithoutResult(status -> node.getBean(Actors.class).save(new Actor(Slug.of(slug),
                new ActorDetails(slug, ActorKind.PERSON, null, Set.of(), null, null, null, Set.of()),
                new ChangeReason(ChangeAuthor.SOFTWARE, "Test"))));
    }

    /** The setting for an embedded database, which is not used, decides where the signer's directory is. */
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
