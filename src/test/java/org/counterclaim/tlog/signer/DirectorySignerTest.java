package org.counterclaim.tlog.signer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.counterclaim.tlog.Checkpoint;
import org.counterclaim.tlog.Note;
import org.counterclaim.tlog.SampleTree;
import org.counterclaim.tlog.SignerKey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

class DirectorySignerTest {

    @TempDir
    Path folder;

    private DirectorySigner signer;

    @BeforeEach
    void open() {
        signer = DirectorySigner.open(folder.resolve("signer"), Offers.ORIGIN);
    }

    @AfterEach
    void close() {
        signer.close();
    }

    @Test
    void beginsWithTheEmptyTree() {
        assertThat(Checkpoint.of(signer.last(), signer.verifierKey())).contains(Checkpoint.empty(Offers.ORIGIN));
    }

    @Test
    void signsWhatGoesOn() {
        for (long[] step : new long[][] {{0, 1}, {1, 5}, {5, 64}, {64, 65}, {65, 1_000}}) {
            Note signed = signer.sign(Offers.honest(step[0], step[1]));
            assertThat(Checkpoint.of(signed, signer.verifierKey())).contains(Offers.TREE.checkpoint(Offers.ORIGIN, step[1]));
            assertThat(signer.last()).isEqualTo(signed);
        }
    }

    @Test
    void answersTheSameWhenAskedAgain() {
        Note signed = signer.sign(Offers.honest(0, 300));
        assertThat(signer.sign(Offers.honest(0, 300))).isEqualTo(signed);
        assertThat(signer.sign(Offers.honest(300, 300))).isEqualTo(signed);
        reopen();
        assertThat(signer.sign(Offers.honest(0, 300))).isEqualTo(signed);
    }

    @Test
    void saysWhyItRefuses() {
        signer.sign(Offers.honest(0, 300));
        assertThat(refused(Offers.honest(200, 400)).lastSize()).hasValue(300);
        assertThat(refused(Offers.honest(200, 400)).reason()).isEqualTo(SigningRefusedException.Reason.OTHER_LAST);
        assertThat(refused(Offers.of(Offers.FORKED, 300, 400)).reason()).isEqualTo(SigningRefusedException.Reason.NOT_CONTINUED);
        assertThat(refused(Offers.of(Offers.FORKED, 300, 300)).reason()).isEqualTo(SigningRefusedException.Reason.NOT_CONTINUED);
        assertThat(refused(new SigningRequest(300, List.of(), Offers.TREE.checkpoint(Offers.ORIGIN, 200))).reason())
                .isEqualTo(SigningRefusedException.Reason.NOT_CONTINUED);
        assertThat(refused(new SigningRequest(300, List.of(), Offers.TREE.checkpoint("example.com/other", 400))).reason())
                .isEqualTo(SigningRefusedException.Reason.OTHER_LOG);
    }

    @Test
    void goesBackOnlyToWhatItSignedAndKeepsWhatItLeaves() throws IOException {
        Note kept = signer.sign(Offers.honest(0, Offers.FORK));
        Note lost = signer.sign(Offers.honest(Offers.FORK, 300));
        LostCheckpoint head = LostCheckpoint.of(Checkpoint.parse(lost.text()));
        Note foreign = SignerKey.generate(Offers.ORIGIN).sign(Offers.TREE.checkpoint(Offers.ORIGIN, 50).text());
        assertThat(catchThrowableOfType(SigningRefusedException.class, () -> signer.abandon(head, Optional.of(foreign))).reason())
                .isEqualTo(SigningRefusedException.Reason.LOSS_NOT_ACCEPTED);
        LostCheckpoint other = new LostCheckpoint(300, Offers.FORKED.root(300));
        assertThat(catchThrowableOfType(SigningRefusedException.class, () -> signer.abandon(other, Optional.of(kept))).reason())
                .isEqualTo(SigningRefusedException.Reason.LOSS_NOT_ACCEPTED);
        assertThat(signer.last()).isEqualTo(lost);
        for (int times = 0; times < 2; times++) {
            signer.abandon(head, Optional.of(kept));
            assertThat(signer.last()).isEqualTo(kept);
            reopen();
        }
        try (Stream<Path> files = Files.list(folder.resolve("signer/state"))) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith("abandoned-300-"))).singleElement()
                    .satisfies(file -> assertThat(file).hasContent(lost.signed()));
        }
        assertThat(Offers.size(signer.sign(Offers.of(Offers.FORKED, Offers.FORK, 200)))).isEqualTo(200);
        assertThat(signer.signedAt()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void goesBackToNothingWhereNothingIsKept() {
        Note lost = signer.sign(Offers.honest(0, 300));
        signer.abandon(LostCheckpoint.of(Checkpoint.parse(lost.text())), Optional.empty());
        assertThat(Offers.size(signer.last())).isZero();
        assertThat(Offers.size(signer.sign(Offers.of(Offers.FORKED, 0, 200)))).isEqualTo(200);
    }

    @Test
    void takesNoHashesForTheFirstCheckpoint() {
        assertThat(refused(new SigningRequest(0, Offers.honest(100, 300).proof(), Offers.TREE.checkpoint(Offers.ORIGIN, 300))).reason())
                .isEqualTo(SigningRefusedException.Reason.NOT_CONTINUED);
    }

    @Test
    void signsNoneOfTenThousandHostileOffers() {
        Random random = new Random(11);
        int signed = 0;
        for (int last = 200; last < 950; last += 75) {
            Note honest = signer.sign(Offers.honest(Offers.size(signer.last()), last));
            for (int i = 0; i < 1_000; i++) {
                SigningRequest hostile = Offers.hostile(random, last);
                refused(hostile);
                signed += signer.last().equals(honest) ? 0 : 1;
            }
        }
        System.out.println("10000 hostile offers, " + signed + " signed");
        assertThat(signed).isZero();
    }

    @Test
    void signsOneOfTwoHistoriesThatAreOfferedAtOnce() throws Exception {
        signer.sign(Offers.honest(0, Offers.FORK));
        Queue<Note> signed = new ConcurrentLinkedQueue<>();
        List<Callable<Boolean>> offering = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            offering.add(offering(i % 2 == 0 ? Offers.TREE : Offers.FORKED, new Random(i), signed));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Boolean> each : threads.invokeAll(offering)) {
                assertThat(each.get()).isTrue();
            }
        }
        List<Checkpoint> checkpoints = signed.stream().map(note -> Checkpoint.parse(note.text())).toList();
        assertThat(checkpoints).hasSizeGreaterThan(8);
        assertThat(checkpoints.stream().allMatch(each -> isOf(Offers.TREE, each))
                || checkpoints.stream().allMatch(each -> isOf(Offers.FORKED, each))).isTrue();
    }

    @Test
    void belongsToOneProcessAtATime() {
        assertThatThrownBy(() -> DirectorySigner.open(folder.resolve("signer"), Offers.ORIGIN))
                .isInstanceOf(SignerStartException.class).hasMessageContaining("Another process uses");
        signer.close();
        assertThatThrownBy(() -> signer.sign(Offers.honest(0, 300))).isInstanceOf(SignerUnavailableException.class);
    }

    @Test
    void keepsItsKeyToItself() throws IOException {
        Path key = folder.resolve("signer/state/key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key))).isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key.getParent()))).isEqualTo("rwx------");
    }

    /** A directory in place of the file makes the disk fail. */
    @Test
    void signsNothingThatItCannotKeepAndGoesOnWhenItCan() throws IOException {
        Path inTheWay = folder.resolve("signer/state/checkpoint.new/x");
        Files.createDirectories(inTheWay);
        assertThatThrownBy(() -> signer.sign(Offers.honest(0, 300))).isInstanceOf(SignerUnavailableException.class);
        assertThat(Offers.size(signer.last())).isZero();
        Files.delete(inTheWay);
        assertThat(Offers.size(signer.sign(Offers.of(Offers.FORKED, 0, 200)))).isEqualTo(200);
        assertThat(signer.isReady()).isTrue();
    }

    @Test
    void signsNothingMoreWhenNobodyKnowsWhatTheDiskHas() throws IOException {
        Path checkpoint = folder.resolve("signer/state/checkpoint");
        Files.delete(checkpoint);
        Files.createDirectories(checkpoint.resolve("x"));
        assertThatThrownBy(() -> signer.sign(Offers.honest(0, 300))).isInstanceOf(SignerUnavailableException.class);
        Files.delete(checkpoint.resolve("x"));
        assertThatThrownBy(() -> signer.sign(Offers.of(Offers.FORKED, 0, 300))).isInstanceOf(SignerUnavailableException.class);
        assertThat(signer.isReady()).isFalse();
    }

    private void reopen() {
        signer.close();
        open();
    }

    private SigningRefusedException refused(SigningRequest offer) {
        return catchThrowableOfType(SigningRefusedException.class, () -> signer.sign(offer));
    }

    private Callable<Boolean> offering(SampleTree tree, Random random, Queue<Note> signed) {
        return () -> {
            for (int i = 0; i < 200; i++) {
                long from = Offers.size(signer.last());
                try {
                    signed.add(signer.sign(Offers.of(tree, from, Math.min(Offers.SIZE, from + 1 + random.nextInt(10)))));
                } catch (SigningRefusedException refused) {
                    Thread.yield();
                }
            }
            return true;
        };
    }

    private static boolean isOf(SampleTree tree, Checkpoint checkpoint) {
        return checkpoint.root().equals(tree.root(checkpoint.size()));
    }
}
