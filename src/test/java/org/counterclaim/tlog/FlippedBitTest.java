package org.counterclaim.tlog;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.Test;

import org.counterclaim.testing.StandsAlone;
import org.counterclaim.testing.Thorough;

import static org.assertj.core.api.Assertions.assertThat;

/** Proofs and checkpoints, each with one flipped bit: none may be believed. */
@StandsAlone
class FlippedBitTest {

    private static final int ALL = Thorough.or(5_000, 1_000_000);

    /** Java takes about half a millisecond for a signature of Ed25519. */
    private static final int NOTES = ALL * 6 / 1_000;
    private static final int PROOF_FILES = ALL * 3 / 1_000;
    private static final int CONSISTENCY = ALL * 3 / 10;

    private static final SignerKey LOG = SignerKey.generate("example.com/log");
    private static final SampleTree TREE = new SampleTree(3_000, 5);
    private static final TreeReader READER = TREE.reader();

    private final Random random = new Random(20_260_727);
    private int tried;
    private int believed;

    @Test
    void noneIsBelieved() {
        for (int i = 0; i < NOTES; i += 100) {
            checkpoint(random.nextInt(3_000), 100);
        }
        for (int i = 0; i < PROOF_FILES; i += 100) {
            proofFile(1 + random.nextInt(2_999), 100);
        }
        for (int i = 0; i < CONSISTENCY; i += 100) {
            consistency(1 + random.nextInt(2_998), 100);
        }
        while (tried < ALL) {
            inclusion(2 + random.nextInt(2_998), 100);
        }
        System.out.println(tried + " flipped bits, " + believed + " believed");
        assertThat(tried).isEqualTo(ALL);
        assertThat(believed).isZero();
    }

    private void checkpoint(int size, int times) {
        byte[] note = LOG.sign(TREE.checkpoint("example.com/log", size).text()).signed().getBytes(StandardCharsets.UTF_8);
        assertThat(Checkpoint.of(Note.parse(note), LOG.verifierKey())).isPresent();
        for (int i = 0; i < times; i++) {
            byte[] flipped = flip(note);
            attempt(() -> Checkpoint.of(Note.parse(flipped), LOG.verifierKey()).isPresent());
        }
    }

    private void proofFile(int size, int times) {
        int index = random.nextInt(size);
        Note note = LOG.sign(TREE.checkpoint("example.com/log", size).text());
        TlogProof proof = new TlogProof(index, READER.inclusion(index, size).path(), note, null);
        assertThat(proof.verify(TREE.leaf(index), LOG.verifierKey())).isPresent();
        for (int i = 0; i < times; i++) {
            byte[] flipped = flip(proof.text().getBytes(StandardCharsets.UTF_8));
            attempt(() -> TlogProof.parse(CanonicalParser.text(flipped)).verify(TREE.leaf(index), LOG.verifierKey()).isPresent());
        }
    }

    /** The newer size is not flipped here, because only the checkpoint's signature binds it, and that is tested above. */
    private void consistency(int from, int times) {
        int to = from + 1 + random.nextInt(2_999 - from);
        ConsistencyProof proof = READER.consistency(from, to);
        assertThat(proof.proves(TREE.root(from), TREE.root(to))).isTrue();
        for (int i = 0; i < times; i++) {
            int kind = random.nextInt(proof.path().size() + 3);
            long older = kind == 0 ? flip(from) : from;
            MerkleHash olderRoot = kind == 1 ? flip(TREE.root(from)) : TREE.root(from);
            MerkleHash newerRoot = kind == 2 ? flip(TREE.root(to)) : TREE.root(to);
            List<MerkleHash> path = kind > 2 ? flip(proof.path(), kind - 3) : proof.path();
            attempt(() -> new ConsistencyProof(older, to, path).proves(olderRoot, newerRoot));
        }
    }

    private void inclusion(int size, int times) {
        int index = random.nextInt(size);
        InclusionProof proof = READER.inclusion(index, size);
        assertThat(proof.proves(TREE.leaf(index), TREE.root(size))).isTrue();
        for (int i = 0; i < times; i++) {
            int kind = random.nextInt(proof.path().size() + 3);
            long place = kind == 0 ? flip(index) : index;
            MerkleHash leaf = kind == 1 ? flip(TREE.leaf(index)) : TREE.leaf(index);
            MerkleHash root = kind == 2 ? flip(TREE.root(size)) : TREE.root(size);
            List<MerkleHash> path = kind > 2 ? flip(proof.path(), kind - 3) : proof.path();
            attempt(() -> new InclusionProof(place, size, path).proves(leaf, root));
        }
    }

    private void attempt(BooleanSupplier check) {
        tried++;
        if (believes(check)) {
            believed++;
        }
    }

    private static boolean believes(BooleanSupplier check) {
        try {
            return check.getAsBoolean();
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    private byte[] flip(byte[] bytes) {
        byte[] flipped = Arrays.copyOf(bytes, bytes.length);
        int bit = random.nextInt(8 * bytes.length);
        flipped[bit / 8] ^= (byte) (1 << (bit % 8));
        return flipped;
    }

    private long flip(long number) {
        return number ^ (1L << random.nextInt(64));
    }

    private MerkleHash flip(MerkleHash hash) {
        return MerkleHash.of(flip(hash.bytes()));
    }

    private List<MerkleHash> flip(List<MerkleHash> hashes, int place) {
        List<MerkleHash> flipped = new ArrayList<>(hashes);
        flipped.set(place, flip(hashes.get(place)));
        return flipped;
    }
}
