package org.counterclaim.tlog;

import java.util.List;

/**
 * A proof that a leaf is in a tree, the path from the leaf to the root: RFC 6962, section 2.1.1.
 *
 * <p>It shows that a leaf is at an index of the tree with a certain root. It does not show that the tree has this size: take size and root
 * together from a checkpoint whose signature was verified.
 *
 * @param index the leaf's index, counted from 0
 * @param size how many leaves the tree has
 * @param path the sibling hashes along the path, from the leaf up
 */
public record InclusionProof(long index, long size, List<MerkleHash> path) {

    /**
     * The most hashes, more than any tree needs; c2sp.org/tlog-witness has this limit for consistency proofs, which are at least as long.
     */
    static final int LONGEST = 63;

    /** @throws IllegalArgumentException if no tree of this size has this index, or the path is longer than 63 hashes */
    public InclusionProof {
        if (index < 0 || index >= size || path.size() > LONGEST) {
            throw new IllegalArgumentException("no proof of leaf " + index + " of " + size + " in " + path.size() + " steps");
        }
        path = List.copyOf(path);
    }

    /** Whether this leaf is at the index in the tree with this root: RFC 9162, section 2.1.3.2. */
    public boolean proves(MerkleHash leaf, MerkleHash root) {
        long node = index;
        long last = size - 1;
        MerkleHash hash = leaf;
        for (MerkleHash beside : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = MerkleHash.node(beside, hash);
                int lone = node == 0 ? 0 : Long.numberOfTrailingZeros(node);
                node >>= lone;
                last >>= lone;
            } else {
                hash = MerkleHash.node(hash, beside);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }
}
