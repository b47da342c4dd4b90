package org.counterclaim.tlog;

import java.util.ArrayList;
import java.util.List;

/**
 * The tree of RFC 6962, section 2.1, while leaves are appended to it. It remembers no more than the roots of its largest
 * complete subtrees, at most 63. Not for several threads at once.
 */
public final class GrowingTree {

    /** Is told of each complete subtree as its last leaf comes. */
    @FunctionalInterface
    public interface SubtreeListener {

        /**
         * Of 2<sup>level</sup> leaves, beginning with leaf {@code index} * 2<sup>level</sup>, this is the root.
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

    /** A tree without leaves. */
    public GrowingTree() {
        this((level, index, hash) -> {});
    }

    /** A tree without leaves, whose complete subtrees are told to somebody. */
    public GrowingTree(SubtreeListener watcher) {
        this(0, List.of(), watcher);
    }

    /**
     * A tree that grows on from where another one was.
     *
     * @param size how many leaves it has
     * @param range what {@link #range} said of it then
     * @throws IllegalArgumentException where a tree of this size has another number of complete subtrees
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

    /** How many leaves there are. */
    public long size() {
        return size;
    }

    /** The roots of the complete subtrees that the leaves fill from the left, the largest first. */
    public List<MerkleHash> range() {
        return List.copyOf(range);
    }

    /** The root of all leaves up to here. */
    public MerkleHash root() {
        return range.reversed().stream().reduce((right, left) -> MerkleHash.node(left, right)).orElse(MerkleHash.EMPTY);
    }
}
