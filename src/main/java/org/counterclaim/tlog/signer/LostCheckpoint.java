package org.counterclaim.tlog.signer;

import org.counterclaim.tlog.CanonicalParser;
import org.counterclaim.tlog.Checkpoint;
import org.counterclaim.tlog.MerkleHash;

/**
 * Which signed checkpoint a loss is declared of, as an operator has to say it: its size, a colon, and its root in base64.
 *
 * @param size how many entries it has
 * @param root the root of their tree
 */
public record LostCheckpoint(long size, MerkleHash root) {

    /** That of a checkpoint. */
    public static LostCheckpoint of(Checkpoint checkpoint) {
        return new LostCheckpoint(checkpoint.size(), checkpoint.root());
    }

    /**
     * Reads it.
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
