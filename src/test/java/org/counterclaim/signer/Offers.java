package org.counterclaim.signer;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.counterclaim.tlog.Checkpoint;
import org.counterclaim.tlog.Hash;
import org.counterclaim.tlog.Note;
import org.counterclaim.tlog.SampleTree;

/** Offers, honest and not, of two trees that part after 100 leaves. */
final class Offers {

    static final String ORIGIN = "example.com/log";
    static final int FORK = 100;
    static final int SIZE = 1_000;
    static final SampleTree TREE = new SampleTree(SIZE, 1);
    static final SampleTree FORKED = new SampleTree(SIZE, 1, FORK, 2);

    private Offers() {}

    static Offer honest(long from, long to) {
        return of(TREE, from, to);
    }

    static Offer of(SampleTree tree, long from, long to) {
        return new Offer(from, tree.reader().consistency(from, to).path(), tree.checkpoint(ORIGIN, to));
    }

    static long size(Note note) {
        return Checkpoint.parse(note.text()).size();
    }

    /** One that must be refused by a signer whose last checkpoint is of the tree and has this size, 200 or more but not all. */
    static Offer hostile(Random random, int last) {
        int larger = last + 1 + random.nextInt(SIZE - last);
        int smaller = random.nextInt(last);
        Offer honest = honest(last, larger);
        return switch (random.nextInt(10)) {
            case 0 -> of(FORKED, last, larger);
            case 1 -> new Offer(last, honest.proof(), FORKED.checkpoint(ORIGIN, larger));
            case 2 -> new Offer(last, List.of(), FORKED.checkpoint(ORIGIN, last));
            case 3 -> honest(smaller, larger);
            case 4 -> new Offer(last, honest(smaller, last).proof(), TREE.checkpoint(ORIGIN, smaller));
            case 5 -> new Offer(last, flipped(random, honest.proof()), honest.next());
            case 6 -> new Offer(last, honest.proof().subList(1, honest.proof().size()), honest.next());
            case 7 -> new Offer(last, honest.proof(), TREE.checkpoint("example.com/other", larger));
            case 8 -> new Offer(last, honest.proof(), new Checkpoint(ORIGIN, larger, flipped(random, honest.next().root())));
            default -> new Offer(0, List.of(), FORKED.checkpoint(ORIGIN, larger));
        };
    }

    static Hash flipped(Random random, Hash hash) {
        byte[] bytes = hash.bytes();
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        return Hash.of(bytes);
    }

    private static List<Hash> flipped(Random random, List<Hash> hashes) {
        List<Hash> flipped = new ArrayList<>(hashes);
        int place = random.nextInt(hashes.size());
        flipped.set(place, flipped(random, hashes.get(place)));
        return flipped;
    }
}
