package org.counterclaim.tlog.signer;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.counterclaim.tlog.Checkpoint;
import org.counterclaim.tlog.MerkleHash;
import org.counterclaim.tlog.Note;
import org.counterclaim.tlog.SampleTree;

/** Offers, honest and dishonest, from two trees that differ after 100 leaves. */
final class Offers {

    static final String ORIGIN = "example.com/log";
    static final int FORK = 100;
    static final int SIZE = 1_000;
    static final SampleTree TREE = new SampleTree(SIZE, 1);
    static final SampleTree FORKED = new SampleTree(SIZE, 1, FORK, 2);

    private Offers() {}

    static SigningRequest honest(long from, long to) {
        return of(TREE, from, to);
    }

    static SigningRequest of(SampleTree tree, long from, long to) {
        return new SigningRequest(from, tree.reader().consistency(from, to).path(), tree.checkpoint(ORIGIN, to));
    }

    static long size(Note note) {
        return Checkpoint.parse(note.text()).size();
    }

    /** Returns an offer that a signer must refuse if its last checkpoint is of the tree and has this size, 200 or more but not all. */
    static SigningRequest hostile(Random random, int last) {
        int larger = last + 1 + random.nextInt(SIZE - last);
        int smaller = random.nextInt(last);
        SigningRequest honest = honest(last, larger);
        return switch (random.nextInt(10)) {
            case 0 -> of(FORKED, last, larger);
            case 1 -> new SigningRequest(last, honest.proof(), FORKED.checkpoint(ORIGIN, larger));
            case 2 -> new SigningRequest(last, List.of(), FORKED.checkpoint(ORIGIN, last));
            case 3 -> honest(smaller, larger);
            case 4 -> new SigningRequest(last, honest(smaller, last).proof(), TREE.checkpoint(ORIGIN, smaller));
            case 5 -> new SigningRequest(last, flipped(random, honest.proof()), honest.next());
            case 6 -> new SigningRequest(last, honest.proof().subList(1, honest.proof().size()), honest.next());
            case 7 -> new SigningRequest(last, honest.proof(), TREE.checkpoint("example.com/other", larger));
            case 8 -> new SigningRequest(last, honest.proof(), new Checkpoint(ORIGIN, larger, flipped(random, honest.next().root())));
            default -> new SigningRequest(0, List.of(), FORKED.checkpoint(ORIGIN, larger));
        };
    }

    static MerkleHash flipped(Random random, MerkleHash hash) {
        byte[] bytes = hash.bytes();
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        return MerkleHash.of(bytes);
    }

    private static List<MerkleHash> flipped(Random random, List<MerkleHash> hashes) {
        List<MerkleHash> flipped = new ArrayList<>(hashes);
        int place = random.nextInt(hashes.size());
        flipped.set(place, flipped(random, hashes.get(place)));
        return flipped;
    }
}
