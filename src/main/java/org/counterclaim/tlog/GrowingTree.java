package org.counterclaim.tlog;

import java.util.ArrayList;
import java.util.List;

/**
 * The tree of RFC 6962, section 2.1, while leaves are appended to it. It remembers only the roots of its largest complete subtrees, at most
 * 63. It is not thread-safe.
 */
public final class GrowingTree {

    /** Is notified of each complete subtree when its last leaf is appended. */
    @FunctionalInterface
    public interface SubtreeListener {

        /**
         * Receives the root of 2<sup>level</sup> leaves, beginning with leaf {@code index} * 2<sup>level</sup>.
         *
         * @param level 0 for a leaf
         * @param index counted from 0 within the level
         */
        void complete(int level, long index, MerkleHash hash);
    }

    private final SubtreeListener watcher;
    private final List<MerkleHash> range;
    private long size;

    private GrowingTree(long size, List<MerkleHash> range, SubtreeListener watcher) {
        this.size = size;
        this.range = new ArrayList<>(range);
        this.watcher = watcher;
    }

    /** Makes a tree without leaves. */
    public GrowingTree() {
        this((level, index, hash) -> {
        });
    }

    /** Makes a tree without leaves that reports its complete subtrees to a watcher. */
    public GrowingTree(SubtreeListener watcher) {
        this(0, List.of(), watcher);
    }

    /**
     * Returns a tree that continues from another one.
     *
     * @param size the number of leaves
     * @param range the result of {@link #range} at that size
     * @throws IllegalArgumentException if a tree of this size has another number of complete subtrees
     */
    public static GrowingTree resume(long size, List<MerkleHash> range, SubtreeListener watcher) {
        if (size < 0 || range.size() != Long.bitCount(size)) {
            throw new IllegalArgumentException("a tree of " + size + " with " + range.size() + " complete subtrees");
        }
        return new GrowingTree(size, range, watcher);
    }

    /** Appends a leaf. */
    public void append(MerkleHash leaf) {
        MerkleHash hash = leaf;
        long index = size;
        int level = 0;
        watcher.complete(level, index, hash);
        while ((index & 1) == 1) {
            hash = MerkleHash.node(range.removeLast(), hash);
            index >>= 1;
            level++;
            watcher.complete(level, index, hash);
        }
        range.add(hash);
        size++;
    }

    /** Returns the number of leaves. */
    public long size() {
        return size;
    }

    /** Returns the roots of the complete subtrees that the leaves fill from the left, the largest first. */
    public List<MerkleHash> range() {
        return List.copyOf(range);
    }

    /** Returns the root of all leaves so far. */
    public MerkleHash root() {
        return range.reversed().stream().reduce((right, left) -> MerkleHash.node(left, right)).orElse(MerkleHash.EMPTY);
    }
}
