package org.counterclaim.tlog;

/** A source of the roots of a tree's complete subtrees. */
@FunctionalInterface
public interface SubtreeRoots {

    /**
     * Returns the root of 2<sup>level</sup> leaves, beginning with leaf {@code index} * 2<sup>level</sup>.
     *
     * @param level 0 for a leaf, at most 62
     * @param index counted from 0 within the level
     * @throws RuntimeException if it cannot be found
     */
    MerkleHash hash(int level, long index);
}
