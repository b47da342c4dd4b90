package org.counterclaim.tlog.signer;

import java.util.Arrays;
import java.util.List;

import org.counterclaim.tlog.CanonicalParser;
import org.counterclaim.tlog.Checkpoint;
import org.counterclaim.tlog.ConsistencyProof;
import org.counterclaim.tlog.MerkleHash;

/**
 * A checkpoint to sign, with the proof that it continues the last one: the body of a request as in c2sp.org/tlog-witness, "add-checkpoint",
 * with a checkpoint that has no signature yet.
 *
 * @param old the size of the checkpoint that it continues; 0 for the first one
 * @param proof the consistency proof from that size, at most 63 hashes; empty from 0
 * @param next the checkpoint to sign
 */
public record SigningRequest(long old, List<MerkleHash> proof, Checkpoint next) {

    private static final String OLD = "old ";
    private static final int LONGEST_PROOF = 63;

    /** @throws IllegalArgumentException if the old size is negative, or the proof is longer than 63 hashes */
    public SigningRequest {
        if (old < 0 || proof.size() > LONGEST_PROOF) {
            throw new IllegalArgumentException("not an offer: old size " + old + ", " + proof.size() + " hashes");
        }
        proof = List.copyOf(proof);
    }

    /**
     * Parses a request.
     *
     * @throws IllegalArgumentException for anything but the canonical form of a request
     */
    public static SigningRequest parse(byte[] utf8) {
        String text = CanonicalParser.text(utf8);
        int end = text.indexOf("\n\n");
        if (!text.startsWith(OLD) || end < 0) {
            throw new IllegalArgumentException("not an offer: no old size, or no empty line");
        }
        String[] lines = text.substring(OLD.length(), end).split("\n", LONGEST_PROOF + 2);
        List<MerkleHash> proof = Arrays.stream(lines).skip(1).map(MerkleHash::ofBase64).toList();
        return new SigningRequest(CanonicalParser.number(lines[0]), proof, Checkpoint.parse(text.substring(end + 2)));
    }

    /** Returns the text that {@link #parse} reads. */
    public String text() {
        StringBuilder text = new StringBuilder(OLD).append(old).append('\n');
        proof.forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n').append(next.text()).toString();
    }

    /**
     * Throws unless the request continues the last checkpoint.
     *
     * @throws SigningRefusedException with the reason
     */
    void throwUnlessContinued(Checkpoint last) {
        if (!next.origin().equals(last.origin())) {
            throw new SigningRefusedException(SigningRefusedException.Reason.OTHER_LOG, "this signs for " + last.origin() + " alone");
        }
        if (old != last.size()) {
            throw SigningRefusedException.otherLast(last.size());
        }
        if (!continues(last)) {
            throw new SigningRefusedException(SigningRefusedException.Reason.NOT_CONTINUED, "the offered tree of " + next.size()
                    + " is not shown to begin with the last one of " + last.size());
        }
    }

    private boolean continues(Checkpoint last) {
        if (next.size() < last.size()) {
            return false;
        }
        return last.size() == 0 ? proof.isEmpty() : new ConsistencyProof(old, next.size(), proof).proves(last.root(), next.root());
    }
}
