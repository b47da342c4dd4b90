package org.counterclaim.tlog;

import java.util.Optional;

/**
 * What a log says of itself at one moment: c2sp.org/tlog-checkpoint, "Note text". Extension lines are not read: the logs that are
 * read here write none, and what nobody can audit is not signed.
 *
 * @param origin which log
 * @param size how many leaves its tree has
 * @param root the tree's root
 */
public record Checkpoint(String origin, long size, MerkleHash root) {

    /** How many characters a checkpoint's text may have. */
    private static final int LONGEST = 1024;

    /** @throws IllegalArgumentException where the origin is not one line of text, the size negative, or an empty tree's root another */
    public Checkpoint {
        CanonicalParser.line(origin);
        if (size < 0 || (size == 0 && !root.equals(MerkleHash.EMPTY))) {
            throw new IllegalArgumentException("no tree of " + size + " has the root " + root);
        }
    }

    /** That of a log without leaves. */
    public static Checkpoint empty(String origin) {
        return new Checkpoint(origin, 0, MerkleHash.EMPTY);
    }

    /**
     * Reads a note's text.
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

    /**
     * What a note says, if it is a checkpoint of the log that this key belongs to: signed with the key, and with its name as origin.
     * Otherwise empty.
     */
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

    /** The note's text, three lines. */
    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }
}
