package org.counterclaim.tlog.verifier;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.counterclaim.tlog.Checkpoint;
import org.counterclaim.tlog.Note;
import org.counterclaim.tlog.TreeReader;
import org.counterclaim.tlog.VerifierKey;

/**
 * A loss that the site has declared in its log: the entries after one signed checkpoint up to another are gone, and others have their
 * positions.
 *
 * @param position the entry that declares it
 * @param at when that entry was made
 * @param lost the checkpoint that covers the lost entries
 * @param kept the last one before it
 * @param since when the last entry of the kept checkpoint was made; null if it has none
 */
record DeclaredLoss(long position, Instant at, Checkpoint lost, Checkpoint kept, @Nullable String since) {

    /**
     * Reads a declared loss.
     *
     * @param state the record's state
     * @throws InvalidLogResponseException if its checkpoints are not signed by this key, or contradict it
     */
    static DeclaredLoss read(long position, Instant at, String state, VerifierKey key) {
        Map<String, Object> members = LogLeaf.object(state);
        Checkpoint lost = signed(members.get("lost"), key).orElseThrow(() -> unproved(position));
        Checkpoint kept = !members.containsKey("kept") ? Checkpoint.empty(lost.origin())
                : signed(members.get("kept"), key).orElseThrow(() -> unproved(position));
        boolean says = String.valueOf(kept.size() + 1).equals(String.valueOf(members.get("first")))
                && String.valueOf(lost.size()).equals(String.valueOf(members.get("last")));
        if (!says || kept.size() >= lost.size()) {
            throw unproved(position);
        }
        return new DeclaredLoss(position, at, lost, kept, members.get("since") instanceof String since ? since : null);
    }

    private static Optional<Checkpoint> signed(@Nullable Object note, VerifierKey key) {
        try {
            return Checkpoint.of(Note.parse(String.valueOf(note)), key);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static InvalidLogResponseException unproved(long position) {
        return new InvalidLogResponseException("entry %d declares a loss without the signed checkpoints that show it".formatted(position));
    }

    /**
     * Whether a checkpoint that does not match the present log can belong to the lost part. If it has the declared checkpoint's size, it
     * must be that one.
     */
    boolean explains(Checkpoint saved) {
        return saved.size() > kept.size() && (saved.size() < lost.size() || saved.equals(lost));
    }

    /** Whether the log still begins with everything from before the loss. */
    boolean isKept(TreeReader tree, Checkpoint now) {
        return kept.size() == 0 || (kept.size() < now.size() && tree.consistency(kept.size(), now.size()).proves(kept.root(), now.root()));
    }

    /** Returns in words which entries up to a checkpoint are lost. */
    String lostOf(Checkpoint checkpoint) {
        long first = kept.size() + 1;
        return first == checkpoint.size() ? "entry %,d".formatted(first) : "entries %,d to %,d".formatted(first, checkpoint.size());
    }

    /** Returns the declaration in one line. */
    String words() {
        return "%s of the checkpoint of %,d (root %s)%s; the site says so in entry %,d of %s, /history/%d".formatted(
                lostOf(lost), lost.size(), lost.root(), since == null ? "" : ", made after " + since, position, at, position);
    }
}
