package org.counterclaim.tlog.verifier;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.Lifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.counterclaim.actor.Actor;
import org.counterclaim.actor.ActorDetails;
import org.counterclaim.actor.ActorKind;
import org.counterclaim.actor.Actors;
import org.counterclaim.core.Slug;
import org.counterclaim.record.ChangeAuthor;
import org.counterclaim.record.ChangeReason;
import org.counterclaim.testing.DemonstrationTest;
import org.counterclaim.tlog.SignerKey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** What people see who check a site's log from outside, again and again. */
@DemonstrationTest
class VerifyCommandTests {

    private static final ChangeReason CHANGE = new ChangeReason(ChangeAuthor.SOFTWARE, "To see it in the log");

    @LocalServerPort
    int port;

    @Autowired
    Actors actors;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    @Autowired
    @Qualifier("taskScheduler")
    Lifecycle scheduler;

    @TempDir
    Path directory;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void publish() throws Exception {
        Awaitility.await().until(() -> published().equals(entries()));
    }

    @Test
    void soundLogIsFoundSoundAndItsCheckpointKept() throws Exception {
        assertThat(verify(key())).as(text()).isEqualTo(VerifyCommand.SOUND);
        assertThat(directory.resolve("kept")).content().startsWith("localhost:8080/log\n");
        add("later-entry");
        assertThat(verify(key())).as(text()).isEqualTo(VerifyCommand.SOUND);
        assertThat(text()).contains("Reading the log", "Consistent with the checkpoint of", "Nothing found");
    }

    @Test
    void anotherKeyFindsTheCheckpointNotSigned() throws Exception {
        assertThat(verify(SignerKey.generate("localhost:8080/log").verifierKey().text())).isEqualTo(VerifyCommand.FOUND);
        assertThat(text()).contains("not signed with the key");
        assertThat(directory.resolve("kept")).doesNotExist();
    }

    @Test
    void siteThatDoesNotAnswerIsNotChecked() throws Exception {
        String key = key();
        assertThat(VerifyCommand.run(List.of("http://localhost:1", key, directory.resolve("kept").toString()), out()))
                .isEqualTo(VerifyCommand.NOT_CHECKED);
        assertThat(VerifyCommand.run(List.of("ftp://localhost", key), out())).isEqualTo(VerifyCommand.NOT_CHECKED);
        assertThat(VerifyCommand.run(List.of("http://localhost"), out())).isEqualTo(VerifyCommand.NOT_CHECKED);
        Files.writeString(directory.resolve("kept"), "something else");
        assertThat(verify(key)).isEqualTo(VerifyCommand.NOT_CHECKED);
    }

    @Test
    void whatCameOnRecordWhileNothingWasPublishedIsInTheLogAfterwards() throws Exception {
        scheduler.stop();
        save("while-it-rested");
        scheduler.start();
        publish();
        assertThat(verify(key())).as(text()).isEqualTo(VerifyCommand.SOUND);
    }

    private void add(String slug) throws Exception {
        save(slug);
        publish();
    }

    private void save(String slug) {
        transaction.executeWithoutResult(status -> actors.save(new Actor(Slug.of(slug), new ActorDetails(
                slug, ActorKind.PERSON, null, Set.of(), null, null, null, Set.of()), CHANGE)));
    }

    private int verify(String key) {
        return VerifyCommand.run(List.of("http://localhost:" + port, key, directory.resolve("kept").toString()), out());
    }

    private PrintStream out() {
        return new PrintStream(printed, true, UTF_8);
    }

    private String text() {
        return printed.toString(UTF_8);
    }

    private String key() throws Exception {
        try (SiteClient site = new SiteClient(URI.create("http://localhost:" + port))) {
            return site.ask("/log/key").text().strip();
        }
    }

    private Long published() {
        return owner.sql("select coalesce(max(size), -1) from log_checkpoint").query(Long.class).single();
    }

    private Long entries() {
        return owner.sql("select position from history_head").query(Long.class).single();
    }
}
