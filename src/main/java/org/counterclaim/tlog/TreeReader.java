package org.counterclaim.tlog;

import java.util.ArrayList;
import java.util.List;

/**
 * Computes roots and proofs of a tree at its present or any smaller size: RFC 6962, sections 2.1 to 2.1.2.
 *
 * <p>It trusts the hashes that it is given. If they come from elsewhere, compare a root with that of a signed checkpoint, or verify a
 * proof, before trusting any result.
 */
public final class TreeReader {

    private final SubtreeRoots subtrees;

    /** Reads the tree with these complete subtrees. */
    public TreeReader(SubtreeRoots subtrees) {
        this.subtrees = subtrees;
    }

    /** Returns the root of the first {@code size} leaves. */
    public MerkleHash root(long size) {
        throwUnless(size >= 0, "a tree of " + size);
        return size == 0 ? MerkleHash.EMPTY : root(0, size);
    }

    /**
     * Returns the proof that a leaf is in the tree of this size.
     *
     * @throws IllegalArgumentException if it is not
     */
    public InclusionProof inclusion(long index, long size) {
        throwUnless(index >= 0 && index < size, "leaf " + index + " of " + size);
        List<MerkleHash> path = new ArrayList<>();
        long start = 0;
        long end = size;
        while (end - start > 1) {
            long middle = middle(start, end);
            path.addFirst(index < middle ? root(middle, end) : root(start, middle));
            start = index < middle ? start : middle;
            end = index < middle ? middle : end;
        }
        return new InclusionProof(index, size, path);
    }

    /**
     * Returns the proof that the tree of size {@code to} begins with the tree of size {@code from}; it is empty if {@code from} is 0 or
     * equal to {@code to}.
     *
     * @throws IllegalArgumentException if {@code to} is less than {@code from}, or {@code from} is less than 0
     */
    public ConsistencyProof consistency(long from, long to) {
        throwUnless(from >= 0 && from <= to, "from " + from + " to " + to);
        return new ConsistencyProof(from, to, from == 0 || from == to ? List.of() : between(from, to));
    }

    private List<MerkleHash> between(long from, long to) {
        List<MerkleHash> path = new ArrayList<>();
        long start = 0;
        long end = to;
        while (from != end) {
            long middle = middle(start, end);
            path.addFirst(from <= middle ? root(middle, end) : root(start, middle));
            start = from <= middle ? start : middle;
            end = from <= middle ? middle : end;
        }
        if (start > 0) {
            path.addFirst(root(start, end));
        }
        return path;
    }

    private MerkleHash root(long start, long end) {
        long leaves = end - start;
        if (Long.bitCount(leaves) == 1) {
            int level = Long.numberOfTrailingZeros(leaves);
            return subtrees.hash(level, start >> level);
        }
        long middle = middle(start, end);
        return MerkleHash.node(root(start, middle), root(middle, end));
    }

    /** Returns where the leaves are split: the left side has the largest power of two that leaves something for the right. */
    private static long middle(long start, long end) {
        return start + Long.highestOneBit(end - start - 1);
    }

    private static void throwUnless(boolean held, String what) {
        if (!held) {
            throw new IllegalArgumentException("no such tree or leaf: " + what);
        }
    }
}
