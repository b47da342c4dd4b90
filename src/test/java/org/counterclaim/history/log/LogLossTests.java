package org.counterclaim.history.log;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.Lifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
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
import org.counterclaim.testing.ThoroughTest;
import org.counterclaim.tlog.Checkpoint;
import org.counterclaim.tlog.Note;
import org.counterclaim.tlog.signer.LostCheckpoint;
import org.counterclaim.tlog.signer.SignerServer;
import org.counterclaim.tlog.verifier.VerifyCommand;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** A database that is restored from a backup older than its signer: what its operator and its readers are told, and how it goes on. */
@StandsAlone
class LogLossTests {

    private static final String SECRET = "a-secret-of-the-tests-1234";
    private static final ChangeReason CHANGE = new ChangeReason(new ChangeAuthor(null, "Ed Itor"), "Test");
    private static final String BY = AcceptLossCommand.BY + "M. Aalto";
    private static final String REASON = AcceptLossCommand.REASON + "The disk failed; the newest backup was of noon";

    private final TestServer.Database database = TestDatabase.migrated();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void lossIsDeclaredInPublicAndTheLogGoesOn() throws Exception {
        TestServer.Database backup;
        String lost;
        try (ConfigurableApplicationContext node = node(database)) {
            add(node, "kept-one");
            assertThat(verify(node, "before")).as(printed()).isEqualTo(VerifyCommand.SOUND);
            backup = TestDatabase.copy(database);
            add(node, "lost-one");
            assertThat(verify(node, "between")).as(printed()).isEqualTo(VerifyCommand.SOUND);
            add(node, "lost-two");
            assertThat(verify(node, "after")).as(printed()).isEqualTo(VerifyCommand.SOUND);
            lost = head(node);
        }
        try (ConfigurableApplicationContext node = node(backup)) {
            save(node, "another-one");
            String reason = Awaitility.await().until(() -> reason(node), text -> !text.isEmpty());
            assertThat(reason).contains("older backup", "What is missing is entries 2 to 3, made after",
                    AcceptLossCommand.LOST + lost + " " + AcceptLossCommand.BY);
            assertThat(verify(node, "after")).isEqualTo(VerifyCommand.FOUND);
            assertThat(accept(node, "4:" + lost.substring(2))).isEqualTo(AcceptLossCommand.REFUSED);
        }
        assertThat(run(backup, AcceptLossCommand.LOST + lost, REASON)).isEqualTo(AcceptLossCommand.MISUSED);
        assertThat(run(backup, AcceptLossCommand.LOST + lost, BY, REASON)).isEqualTo(AcceptLossCommand.SIGNED);
        assertThat(folder.resolve("signer/state")).isDirectoryContaining("glob:**/abandoned-3-*");
        try (ConfigurableApplicationContext node = node(backup)) {
            Awaitility.await().until(() -> reason(node).isEmpty());
            seenByReaders(node, lost);
            goesOn(node, lost);
        }
    }

    private void seenByReaders(ConfigurableApplicationContext node, String lost) throws Exception {
        assertThat(ask(node, "/history").text()).contains("put on record the loss of", "entries 2 to 3 of this log", "M. Aalto");
        assertThat(ask(node, "/history/3").text()).contains("The disk failed", "First entry that is lost", lost.substring(2));
        assertThat(ask(node, "/log/checkpoint/1").text()).startsWith("localhost:8080/log\n1\n");
        assertThat(ask(node, "/log/checkpoint/4").status()).isEqualTo(404);
        assertThat(verify(node, "before")).as(printed()).isEqualTo(VerifyCommand.SOUND);
        assertThat(printed()).contains("entries 2 to 3 of the checkpoint of 3", "/history/3");
        for (String kept : List.of("between", "after")) {
            String checkpoint = Files.readString(folder.resolve(kept));
            assertThat(verify(node, kept)).as(printed()).isEqualTo(VerifyCommand.LOST);
            assertThat(printed()).contains("LOST   ", "of the kept checkpoint of " + (kept.equals("after") ? 3 : 2),
                    "says so in entry 3", "made after");
            assertThat(folder.resolve(kept)).hasContent(checkpoint);
        }
    }

    /** After the loss, nobody can hide behind it to go back behind what a reader has seen since. */
    private void goesOn(ConfigurableApplicationContext node, String lost) throws Exception {
        Long entries = entries(node);
        assertThat(accept(node, lost)).isEqualTo(AcceptLossCommand.SIGNED);
        assertThat(printed()).contains("on record already");
        assertThat(entries(node)).isEqualTo(entries);
        assertThat(accept(node, "9:" + lost.substring(2))).isEqualTo(AcceptLossCommand.REFUSED);
        assertThat(printed()).contains("Nothing is lost");
        add(node, "later-one");
        assertThat(verify(node, "before")).as(printed()).isEqualTo(VerifyCommand.SOUND);
        Files.copy(folder.resolve("before.losses"), folder.resolve("between.losses"));
        assertThat(verify(node, "between")).as(printed()).isEqualTo(VerifyCommand.FOUND);
    }

    @ThoroughTest
    void signersOperatorMustAgree() throws Exception {
        TestServer.Database backup;
        String lost;
        try (SignerServer signer = signer("")) {
            try (ConfigurableApplicationContext node = node(database, signer)) {
                add(node, "kept-one");
                backup = TestDatabase.copy(database);
                add(node, "lost-one");
                lost = head(node);
            }
            try (ConfigurableApplicationContext node = node(backup, signer)) {
                Awaitility.await().until(() -> reason(node).contains(AcceptLossCommand.LOST + lost));
                assertThat(accept(node, lost)).isEqualTo(AcceptLossCommand.NOT_SIGNED_YET);
                assertThat(printed()).contains("On record: the loss of entry 2", "COUNTERCLAIM_SIGNER_ACCEPT_LOSS=" + lost);
                node.getBean("taskScheduler", Lifecycle.class).start();
                Awaitility.await().until(() -> reason(node).contains("COUNTERCLAIM_SIGNER_ACCEPT_LOSS=" + lost));
            }
        }
        try (SignerServer signer = signer(lost); ConfigurableApplicationContext node = node(backup, signer)) {
            Awaitility.await().until(() -> reason(node).isEmpty());
            Awaitility.await()
                    .until(() -> PublishedCheckpoints.size(new PublishedCheckpoints(node.getBean(JdbcClient.class)).newest()
                            .orElseThrow()) == 2);
            assertThat(verify(node, "new")).as(printed()).isEqualTo(VerifyCommand.SOUND);
            assertThat(accept(node, lost)).isEqualTo(AcceptLossCommand.SIGNED);
        }
    }

    private SignerServer signer(String acceptedLoss) {
        return SignerServer.start(Map.of("COUNTERCLAIM_LOG_ORIGIN", "localhost:8080/log",
                "COUNTERCLAIM_SIGNER_DIRECTORY", folder.resolve("elsewhere").toString(),
                "COUNTERCLAIM_SIGNER_SECRET", SECRET, "COUNTERCLAIM_SIGNER_PORT", "0", "COUNTERCLAIM_SIGNER_ACCEPT_LOSS", acceptedLoss));
    }

    private ConfigurableApplicationContext node(TestServer.Database on, SignerServer signer) {
        return new SpringApplicationBuilder(Counterclaim.class).run(settings(on, "--server.port=0",
                "--counterclaim.signer.url=http://127.0.0.1:" + signer.port(), "--counterclaim.signer.secret=" + SECRET));
    }

    private ConfigurableApplicationContext node(TestServer.Database on) {
        return new SpringApplicationBuilder(Counterclaim.class).run(settings(on, "--server.port=0"));
    }

    private int run(TestServer.Database on, String... options) {
        return AcceptLossCommand.run(Counterclaim.class, settings(on, options));
    }

    private String[] settings(TestServer.Database on, String... more) {
        List<String> settings = new ArrayList<>(List.of(
                "--counterclaim.embedded.directory=" + folder, "--counterclaim.record-check.every=0",
                "--spring.datasource.url=" + on.url(), "--spring.datasource.username=" + on.runtime(),
                "--spring.datasource.password=" + on.runtimePassword(),
                "--spring.flyway.url=" + on.url(), "--spring.flyway.user=" + on.owner(), "--spring.flyway.password=" + on.ownerPassword(),
                "--spring.datasource.hikari.minimum-idle=0"));
        settings.addAll(List.of(more));
        return settings.toArray(String[]::new);
    }

    /** Runs the command within the node's process, as if beside it. */
    private int accept(ConfigurableApplicationContext node, String lost) {
        node.getBean("taskScheduler", Lifecycle.class).stop();
        printed.reset();
        PrintStream out = new PrintStream(printed, true, UTF_8);
        return AcceptLossCommand.accept(node.getBean(LossDeclaration.class), node.getBean(CheckpointPublication.class),
                LostCheckpoint.parse(lost), CHANGE,
                out, out);
    }

    private static void add(ConfigurableApplicationContext node, String slug) {
        node.getBean("taskScheduler", Lifecycle.class).start();
        save(node, slug);
        PublishedCheckpoints published = new PublishedCheckpoints(node.getBean(JdbcClient.class));
        Awaitility.await().ignoreExceptions()
                .until(() -> published.newest().map(PublishedCheckpoints::size).orElse(0L).equals(entries(node)));
    }

    private static void save(ConfigurableApplicationContext node, String slug) {
        Awaitility.await().ignoreExceptions().until(() -> {
            node.getBean(TransactionTemplate.class).executeWithoutResult(status -> node.getBean(Actors.class).save(new Actor(Slug.of(slug),
                    new ActorDetails(slug, ActorKind.PERSON, null, Set.of(), null, null, null, Set.of()), CHANGE)));
            return true;
        });
    }

    private static Long entries(ConfigurableApplicationContext node) {
        return node.getBean(JdbcClient.class).sql("select position from history_head").query(Long.class).single();
    }

    private static String head(ConfigurableApplicationContext node) throws Exception {
        return LostCheckpoint.of(Checkpoint.parse(Note.parse(ask(node, "/log/checkpoint").text()).text())).toString();
    }

    /** Returns the reason why the log's health is down, in words; empty if it is up. */
    private static String reason(ConfigurableApplicationContext node) throws Exception {
        Raw health = ask(node, "/actuator/health/log");
        return health.status() == 200 ? "" : health.text();
    }

    private int verify(ConfigurableApplicationContext node, String kept) throws Exception {
        printed.reset();
        String key = ask(node, "/log/key").text().strip();
        return VerifyCommand.run(new ArrayList<>(List.of("http://localhost:" + port(node), key, folder.resolve(kept).toString())),
                new PrintStream(printed, true, UTF_8));
    }

    private String printed() {
        return printed.toString(UTF_8);
    }

    private static Raw ask(ConfigurableApplicationContext node, String path) throws Exception {
        return Raw.ask(port(node), "GET", path);
    }

    private static int port(ConfigurableApplicationContext node) {
        return node.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }
}
