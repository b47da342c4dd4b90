package org.counterclaim.tlog.signer;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.counterclaim.testing.StandsAlone;
import org.counterclaim.tlog.SampleTree;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A signer that is killed while it signs knows afterwards of everything that anybody saw. */
@StandsAlone
class KilledSignerTest {

    private static final int TIMES = 4;
    private static final SampleTree OTHER = new SampleTree(Offers.SIZE, 3);

    @TempDir
    Path folder;

    @Test
    void whatWasSeenIsNeverForked() throws Exception {
        Random random = new Random(9);
        for (int i = 0; i < TIMES; i++) {
            long seen = killed(1 + random.nextInt(60));
            try (DirectorySigner signer = DirectorySigner.open(folder, Offers.ORIGIN)) {
                long last = Offers.size(signer.last());
                assertThat(last).isGreaterThanOrEqualTo(seen);
                assertThat(signer.last().text()).isEqualTo(Offers.TREE.checkpoint(Offers.ORIGIN, last).text());
                assertThatThrownBy(() -> signer.sign(Offers.of(OTHER, seen, Offers.SIZE))).isInstanceOf(SigningRefusedException.class);
            }
        }
    }

    /** Runs a process that signs one leaf after another and kills it after some of them; returns the last size that it was seen to sign. */
    private long killed(int after) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m", "-XX:TieredStopAtLevel=1",
                        "-cp", System.getProperty("java.class.path"), Signing.class.getName(), folder.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader signed = process.inputReader()) {
            String line = requireNonNull(signed.readLine());
            for (int i = 1; i < after; i++) {
                line = requireNonNull(signed.readLine());
            }
            assertThatThrownBy(() -> DirectorySigner.open(folder, Offers.ORIGIN)).isInstanceOf(SignerStartException.class);
            process.toHandle().destroyForcibly(); // The process itself would close what it wrote, unread.
            for (String more = signed.readLine(); more != null; more = signed.readLine()) {
                line = more.isEmpty() ? line : more;
            }
            return Long.parseLong(line);
        } finally {
            process.destroyForcibly();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    /** The process that is killed. */
    static final class Signing {

        private Signing() {}

        /** Signs in the directory that the argument names, and prints each size that it signs. */
        public static void main(String[] directory) {
            DirectorySigner signer = DirectorySigner.open(Path.of(directory[0]), Offers.ORIGIN);
            for (long size = Offers.size(signer.last()); size < Offers.SIZE; size++) {
                signer.sign(Offers.honest(size, size + 1));
                System.out.printf("%04d%n", size + 1);
                System.out.flush();
            }
        }
    }
}
