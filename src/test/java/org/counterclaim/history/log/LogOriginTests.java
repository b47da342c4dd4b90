package org.counterclaim.history.log;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;
import org.springframework.transaction.support.TransactionTemplate;

import org.counterclaim.testing.RecordTest;
import org.counterclaim.tlog.Checkpoint;
import org.counterclaim.tlog.MerkleHash;
import org.counterclaim.tlog.Note;
import org.counterclaim.tlog.SignerKey;
import org.counterclaim.tlog.VerifierKey;
import org.counterclaim.tlog.signer.CheckpointSigner;
import org.counterclaim.tlog.signer.DirectorySigner;
import org.counterclaim.tlog.signer.LostCheckpoint;
import org.counterclaim.tlog.signer.SigningRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@RecordTest
class LogOriginTests {

    private static final URI ELSEWHERE = URI.create("https://moved.example:8443");

    @Autowired
    JdbcClient database;

    @Autowired
    JdbcConnectionDetails login;

    @Autowired
    CheckpointSigner signer;

    @Autowired
    TransactionTemplate transaction;

    @TempDir
    Path directory;

    private String name = "";

    @BeforeEach
    void logHasBegun() {
        name = Awaitility.await()
                .until(() -> new PublishedCheckpoints(database).newest().map(note -> Checkpoint.parse(note.text()).origin()).orElse(""),
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
                .hasMessage(
                        ("The log on record is named %1$s, and counterclaim.log.origin says moved.example/log. Set it back to %1$s, "
                                + "or take it out").formatted(name));
    }

    @Test
    void keyIsOnRecordFromTheFirstCheckpointOn() {
        assertThat(new LogOrigin("", ELSEWHERE, database).key().map(VerifierKey::text)).contains(signer.verifierKey().text());
    }

    @Test
    void missingDirectoryMakesNoOtherKey() {
        LogOrigin origin = new LogOrigin("", ELSEWHERE, database);
        try (EmbeddedSigner other = new EmbeddedSigner(directory.resolve("lost"), origin)) {
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
        Note lost = SignerKey.generate(name).sign(new Checkpoint(name, 1_000_000, MerkleHash.leaf(new byte[1])).text());
        CheckpointSigner ahead = new CheckpointSigner() {
            @Override
            public Note sign(SigningRequest offer) {
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

            @Override
            public Instant signedAt() {
                return Instant.EPOCH;
            }

            @Override
            public void abandon(LostCheckpoint head, Optional<Note> kept) {
                throw new AssertionError("nothing is declared");
            }
        };
        try (CheckpointPublication publication = new CheckpointPublication(login, ahead, new LogOrigin("", ELSEWHERE, database));
                SimpleAsyncTaskScheduler scheduler = new SimpleAsyncTaskScheduler()) {
            CheckpointPublisher publisher = new CheckpointPublisher(publication, true, scheduler);
            publisher.look();
            Awaitility.await().until(() -> publisher.failure() != null);
            Health health = new LogHealth(publisher, database, Clock.systemUTC()).health();
            assertThat(health.getStatus()).isEqualTo(Status.DOWN);
            assertThat(health.getDetails().get("reason")).asString().contains("has signed a log of 1000000 entries", "older backup");
        }
    }

    @Test
    void whatIsNotPublishedForAMinuteIsDownAndSaysSinceWhen() {
        CheckpointPublisher publisher =
                new CheckpointPublisher(new CheckpointPublication(login, signer, new LogOrigin("", ELSEWHERE, database)), false,
                        new SimpleAsyncTaskScheduler());
        transaction.executeWithoutResult(nobodySeesIt -> {
            database.sql("select append_entry('claim', uuidv7(), 0, 'created', null, null, 'Test', decode(repeat('00', 32), 'hex'), '{}')")
                    .query().singleRow();
            Instant at = database.sql("select at from entry order by position desc limit 1")
                    .query((row, number) -> row.getTimestamp(1).toInstant()).single();
            Health before = new LogHealth(publisher, database, Clock.fixed(at.plusSeconds(59), ZoneOffset.UTC)).health();
            assertThat(before.getStatus()).isEqualTo(Status.UP);
            Health after = new LogHealth(publisher, database, Clock.fixed(at.plusSeconds(61), ZoneOffset.UTC)).health();
            assertThat(after.getStatus()).isEqualTo(Status.DOWN);
            assertThat(after.getDetails().get("reason"))
                    .isEqualTo("No checkpoint of what came on record at %s and later is published".formatted(at));
            nobodySeesIt.setRollbackOnly();
        });
    }

    @Test
    void logThatCannotBeSignedIsDownAndSaysWhy() {
        LogOrigin origin = new LogOrigin("", ELSEWHERE, database);
        try (DirectorySigner other = DirectorySigner.open(directory, "moved.example/log");
                CheckpointPublication publication = new CheckpointPublication(login, other, origin);
                SimpleAsyncTaskScheduler scheduler = new SimpleAsyncTaskScheduler()) {
            CheckpointPublisher publisher = new CheckpointPublisher(publication, true, scheduler);
            LogHealth health = new LogHealth(publisher, database, Clock.systemUTC());
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);
            publisher.look();
            Awaitility.await().until(() -> publisher.failure() != null);
            assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
            assertThat(health.health().getDetails().get("reason")).asString()
                    .startsWith("The log is named " + name + ", and the signer's key is for moved.example/log.");
        }
    }
}
