package org.counterclaim.log;

import java.net.URI;
import java.nio.file.Path;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.counterclaim.signer.DirectorySigner;
import org.counterclaim.signer.Offer;
import org.counterclaim.signer.Signer;
import org.counterclaim.tlog.Checkpoint;
import org.counterclaim.tlog.Hash;
import org.counterclaim.tlog.Note;
import org.counterclaim.tlog.SignerKey;
import org.counterclaim.tlog.VerifierKey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@SpringBootTest
class LogOriginTests {

    private static final URI ELSEWHERE = URI.create("https://moved.example:8443");

    @Autowired
    JdbcClient database;

    @Autowired
    JdbcConnectionDetails login;

    @Autowired
    Signer signer;

    @TempDir
    Path directory;

    private String name = "";

    @BeforeEach
    void logHasBegun() {
        name = Awaitility.await().until(() -> new Checkpoints(database).newest().map(note -> Checkpoint.parse(note.text()).origin()).orElse(""),
                origin -> !origin.isEmpty());
    }

    @Test
    void nameStaysWhereTheSiteMoves() {
        assertThat(new LogOrigin("", ELSEWHERE, database).name()).isEqualTo(name).isEqualTo(signer.verifierKey().name());
        assertThat(new LogOrigin(name, ELSEWHERE, database).name()).isEqualTo(name);
    }

    @Test
    void anotherNameIsRefused() {
        assertThatThrownBy(new LogOrigin("moved.example/log", ELSEWHERE, database)::name)
                .hasMessage("The log on record is named %1$s, and counterclaim.log.origin says moved.example/log. Set it back to %1$s, or take it out"
                        .formatted(name));
    }

    @Test
    void keyIsOnRecordFromTheFirstCheckpointOn() {
        assertThat(new LogOrigin("", ELSEWHERE, database).key().map(VerifierKey::text)).contains(signer.verifierKey().text());
    }

    @Test
    void missingDirectoryMakesNoOtherKey() {
        LogOrigin origin = new LogOrigin("", ELSEWHERE, database);
        try (OwnSigner other = new OwnSigner(directory.resolve("lost"), origin)) {
            assertThatThrownBy(other::verifierKey).isInstanceOf(KeyNotHeldException.class)
                    .hasMessageContainingAll(signer.verifierKey().text(), "lost does not hold it");
        }
        assertThat(directory.resolve("lost")).doesNotExist();
    }

    @Test
    void signerWithAnotherKeyOfTheSameNameIsRefused() {
        DirectorySigner.open(directory, name).close();
        LogOrigin origin = new LogOrigin("", ELSEWHERE, database);
        try (DirectorySigner other = DirectorySigner.open(directory, name)) {
            assertThatThrownBy(() -> origin.fix(other.verifierKey())).hasMessageContaining("is not that of this log");
        }
    }

    @Test
    void databaseOlderThanTheSignerIsDownAndSaysWhy() {
        Note lost = SignerKey.generate(name).sign(new Checkpoint(name, 1_000_000, Hash.leaf(new byte[1])).text());
        Signer ahead = new Signer() {
            @Override
            public Note sign(Offer offer) {
                throw new AssertionError("nothing is to be signed");
            }

            @Override
            public VerifierKey verifierKey() {
                return signer.verifierKey();
            }

            @Override
            public Note last() {
                return lost;
            }
        };
        try (Publication publication = new Publication(login, ahead, new LogOrigin("", ELSEWHERE, database))) {
            Publisher publisher = new Publisher(publication, true);
            publisher.start();
            Awaitility.await().until(() -> publisher.failure() != null);
            publisher.stop();
            Health health = new LogHealth(publisher, database).health();
            assertThat(health.getStatus()).isEqualTo(Status.DOWN);
            assertThat(health.getDetails().get("reason")).asString().contains("has signed a log of 1000000 entries", "older backup");
        }
    }

    @Test
    void logThatCannotBeSignedIsDownAndSaysWhy() {
        LogOrigin origin = new LogOrigin("", ELSEWHERE, database);
        try (DirectorySigner other = DirectorySigner.open(directory, "moved.example/log"); Publication publication = new Publication(login, other, origin)) {
            Publisher publisher = new Publisher(publication, true);
            LogHealth health = new LogHealth(publisher, database);
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);
            publisher.start();
            Awaitility.await().until(() -> publisher.failure() != null);
            publisher.stop();
            assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
            assertThat(health.health().getDetails().get("reason")).asString()
                    .startsWith("The log is named " + name + ", and the signer's key is for moved.example/log.");
        }
    }
}
