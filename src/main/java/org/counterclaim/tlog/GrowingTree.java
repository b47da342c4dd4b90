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
    private final List<MerkleHash> range = new ArrayList<>();
    private long size;

    /** Makes a tree without leaves. */
    public GrowingTree() {
        this((level, index, hash) -> {
        });
    }

    /** Makes a tree without leaves that reports its complete subtrees to a watcher. */
    public GrowingTree(SubtreeListener watcher) {
        this.watcher = watcher;
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

    /** Returns the root of all leaves so far. */
    public MerkleHash root() {
        return range.reversed().stream().reduce((right, left) -> MerkleHash.node(left, right)).orElse(MerkleHash.EMPTY);
    }
}
