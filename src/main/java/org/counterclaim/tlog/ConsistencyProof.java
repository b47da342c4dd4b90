package org.counterclaim.tlog;

import java.util.ArrayList;
import java.util.List;

/**
 * A proof that a tree begins with all the leaves of an older one: RFC 6962, section 2.1.2.
 *
 * <p>The sizes alone prove nothing: take each size together with its root from a checkpoint whose signature was verified.
 *
 * @param from how many leaves the older tree has
 * @param to how many leaves the newer tree has, no fewer
 * @param path the hashes that lead to both roots; empty if the trees are the same, or the older one is empty
 */
public record ConsistencyProof(long from, long to, List<MerkleHash> path) {

    /** @throws IllegalArgumentException if the newer tree would be smaller, or the path is longer than 63 hashes */
    public ConsistencyProof {
        if (from < 0 || to < from || path.size() > InclusionProof.LONGEST) {
            throw new IllegalArgumentException("no proof from " + from + " to " + to + " in " + path.size() + " steps");
        }
        path = List.copyOf(path);
    }

    /**
     * Whether the tree with the newer root begins with the tree with the older one: RFC 9162, section 2.1.4.2. Nothing can be proved of the
     * empty tree, so the result is false if {@code from} is 0.
     */
    public boolean proves(MerkleHash older, MerkleHash newer) {
        if (from == 0) {
            return false;
        }
        if (from == to) {
            return path.isEmpty() && older.equals(newer);
        }
        List<MerkleHash> steps = new ArrayList<>(path);
        if (Long.bitCount(from) == 1) {
            steps.addFirst(older);
        }
        return !path.isEmpty() && leadsTo(steps, older, newer);
    }

    private boolean leadsTo(List<MerkleHash> steps, MerkleHash older, MerkleHash newer) {
        int whole = Long.numberOfTrailingZeros(from);
        long node = (from - 1) >> whole;
        long last = (to - 1) >> whole;
        MerkleHash first = steps.getFirst();
        MerkleHash second = first;
        for (MerkleHash beside : steps.subList(1, steps.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                first = MerkleHash.node(beside, first);
                second = MerkleHash.node(beside, second);
                int lone = node == 0 ? 0 : Long.numberOfTrailingZeros(node);
                node >>= lone;
                last >>= lone;
            } else {
                second = MerkleHash.node(second, beside);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && first.equals(older) && second.equals(newer);
    }
}
