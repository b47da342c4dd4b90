package org.counterclaim.tlog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A self-contained proof that an entry is in a log: c2sp.org/tlog-proof, version 1.
 *
 * @param index the entry's index, counted from 0
 * @param path the hashes of its {@link InclusionProof}
 * @param checkpoint the log's checkpoint, perhaps also signed by witnesses
 * @param extra an application's additional data, which the proof does not cover; null if there is none
 */
public record TlogProof(long index, List<MerkleHash> path, Note checkpoint, @Nullable ByteString extra) {

    private static final String FIRST = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";

    /**
     * @throws IllegalArgumentException if the index is negative, the path is longer than 63 hashes, extra is empty, or the note is not a
     * checkpoint
     */
    public TlogProof {
        throwUnless(index >= 0 && path.size() <= InclusionProof.LONGEST && (extra == null || extra.length() > 0), "out of bounds");
        Checkpoint.parse(checkpoint.text());
        path = List.copyOf(path);
    }

    /**
     * Parses a proof.
     *
     * @throws IllegalArgumentException for anything but the canonical form of such a proof
     */
    public static TlogProof parse(String text) {
        int end = text.indexOf("\n\n");
        throwUnless(end >= 0 && end < Note.LONGEST, "no checkpoint");
        List<String> lines = new ArrayList<>(List.of(text.substring(0, end).split("\n", -1)));
        throwUnless(lines.removeFirst().equals(FIRST) && !lines.isEmpty(), "another first line");
        ByteString extra = lines.getFirst().startsWith(EXTRA) ? ByteString.ofBase64(lines.removeFirst().substring(EXTRA.length())) : null;
        throwUnless(!lines.isEmpty() && lines.getFirst().startsWith(INDEX), "no index");
        long index = CanonicalParser.number(lines.removeFirst().substring(INDEX.length()));
        throwUnless(lines.size() <= InclusionProof.LONGEST, lines.size() + " hashes");
        return new TlogProof(index, lines.stream().map(MerkleHash::ofBase64).toList(), Note.parse(text.substring(end + 2)), extra);
    }

    /** Returns the text that {@link #parse} reads. */
    public String text() {
        StringBuilder text = new StringBuilder(FIRST).append('\n');
        if (extra != null) {
            text.append(EXTRA).append(extra.base64()).append('\n');
        }
        text.append(INDEX).append(index).append('\n');
        path.forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n').append(checkpoint.signed()).toString();
    }

    /**
     * Verifies the proof by steps 2 and 4 of "Verifying a tlog proof", and returns the checkpoint of the log that contains the leaf; empty
     * if the proof fails. The caller must check witnesses' signatures on the note.
     *
     * @param leaf the hash of the entry, which the caller has computed (step 1)
     * @param log the log's key, whose name is its origin
     */
    public Optional<Checkpoint> verify(MerkleHash leaf, VerifierKey log) {
        return Checkpoint.of(checkpoint, log).filter(shown -> index < shown.size()
                && new InclusionProof(index, shown.size(), path).proves(leaf, shown.root()));
    }

    private static void throwUnless(boolean held, String what) {
        if (!held) {
            throw new IllegalArgumentException("not a proof of c2sp.org/tlog-proof@v1: " + what);
        }
    }
}
