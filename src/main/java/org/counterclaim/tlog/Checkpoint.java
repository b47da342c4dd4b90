package org.counterclaim.tlog;

import java.util.Optional;

/**
 * The state of a log at one moment: c2sp.org/tlog-checkpoint, "Note text". Extension lines are refused: the logs read here have none, and
 * nothing that cannot be audited is signed.
 *
 * @param origin the log's name
 * @param size how many leaves its tree has
 * @param root the tree's root
 */
public record Checkpoint(String origin, long size, MerkleHash root) {

    /** The most characters of a checkpoint's text. */
    private static final int LONGEST = 1024;

    /** @throws IllegalArgumentException if the origin is not one line of text, the size is negative, or an empty tree has a wrong root */
    public Checkpoint {
        CanonicalParser.line(origin);
        if (size < 0 || (size == 0 && !root.equals(MerkleHash.EMPTY))) {
            throw new IllegalArgumentException("no tree of " + size + " has the root " + root);
        }
    }

    /** Returns the checkpoint of a log without leaves. */
    public static Checkpoint empty(String origin) {
        return new Checkpoint(origin, 0, MerkleHash.EMPTY);
    }

    /**
     * Parses a note's text.
     *
     * @throws IllegalArgumentException for anything but the one form of a checkpoint without extension lines
     */
    public static Checkpoint parse(String text) {
        String[] lines = text.split("\n", -1);
        if (text.length() > LONGEST || lines.length != 4 || !lines[3].isEmpty()) {
            throw new IllegalArgumentException("not the three lines of a checkpoint");
        }
        return new Checkpoint(lines[0], CanonicalParser.number(lines[1]), MerkleHash.ofBase64(lines[2]));
    }

    /** Returns a note's checkpoint if it is signed with this key and has the key's name as origin; otherwise empty. */
    public static Optional<Checkpoint> of(Note note, VerifierKey log) {
        if (!note.isSignedBy(log)) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse(note.text())).filter(checkpoint -> checkpoint.origin().equals(log.name()));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** Returns the note's text, three lines. */
    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }
}
