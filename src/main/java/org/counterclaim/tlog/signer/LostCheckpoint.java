package org.counterclaim.tlog.signer;

import org.counterclaim.tlog.CanonicalParser;
import org.counterclaim.tlog.Checkpoint;
import org.counterclaim.tlog.MerkleHash;

/**
 * The signed checkpoint that a loss is about, in the form that an operator gives: its size, a colon, and its root in base64.
 *
 * @param size the number of its entries
 * @param root the root of their tree
 */
public record LostCheckpoint(long size, MerkleHash root) {

    /** Returns the value for a checkpoint. */
    public static LostCheckpoint of(Checkpoint checkpoint) {
        return new LostCheckpoint(checkpoint.size(), checkpoint.root());
    }

    /**
     * Parses it.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static LostCheckpoint parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("not a size and a root with a colon between them: " + text);
        }
        return new LostCheckpoint(CanonicalParser.number(text.substring(0, colon)), MerkleHash.ofBase64(text.substring(colon + 1)));
    }

    @Override
    public String toString() {
        return size + ":" + root.base64();
    }
}
