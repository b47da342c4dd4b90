package org.counterclaim.tlog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A text signed with one or more keys: c2sp.org/signed-note. Do not trust its text before checking {@link #signers}.
 *
 * @param text the signed lines, each ending with a newline
 * @param signatures the 1 to 64 lines below the text, in order
 */
public record Note(String text, List<NoteSignature> signatures) {

    /** The most bytes of a note; enough for 64 post-quantum signatures. */
    public static final int LONGEST = 512 * 1024;

    private static final int MOST_SIGNATURES = 64;

    /**
     * @throws IllegalArgumentException if the text does not end with a newline or has another control character, or there are no signatures
     */
    public Note {
        throwUnless(text.endsWith("\n"), "a text that does not end with a newline");
        throwUnless(text.chars().allMatch(c -> c >= ' ' || c == '\n'), "a control character");
        throwUnless(!signatures.isEmpty() && signatures.size() <= MOST_SIGNATURES, signatures.size() + " signatures");
        signatures = List.copyOf(signatures);
    }

    /**
     * Reads a note.
     *
     * @param utf8 exactly the note's bytes
     * @throws IllegalArgumentException for anything but the canonical form of a note, and for more than 512 KiB
     */
    public static Note parse(byte[] utf8) {
        throwUnless(utf8.length <= LONGEST, utf8.length + " bytes");
        return parsed(CanonicalParser.text(utf8));
    }

    /** Reads a note from text; see {@link #parse(byte[])}. */
    public static Note parse(String note) {
        return parse(CanonicalParser.utf8(note));
    }

    private static Note parsed(String note) {
        int end = note.lastIndexOf("\n\n");
        throwUnless(end >= 0 && note.endsWith("\n") && end + 2 < note.length(), "no signatures");
        List<NoteSignature> signatures = new ArrayList<>();
        for (String line : note.substring(end + 2, note.length() - 1).split("\n", MOST_SIGNATURES + 1)) {
            signatures.add(NoteSignature.parse(line));
        }
        return new Note(note.substring(0, end + 1), signatures);
    }

    /** Returns the note as it is sent and stored. */
    public String signed() {
        return text + signatures.stream().map(each -> "\n" + each.line()).collect(Collectors.joining("", "", "\n"));
    }

    /** Returns the same text with one more signature. */
    public Note with(NoteSignature signature) {
        List<NoteSignature> more = new ArrayList<>(signatures);
        more.add(signature);
        return new Note(text, more);
    }

    /**
     * Returns which of the known keys signed the text. If a single signature falsely claims to be from a known key, the whole note is
     * refused and the result is empty. Signatures of unknown keys are ignored.
     */
    public List<VerifierKey> signers(Collection<VerifierKey> known) {
        List<VerifierKey> signers = new ArrayList<>();
        for (VerifierKey key : known) {
            List<NoteSignature> claimed = signatures.stream().filter(key::claimedBy).toList();
            if (!claimed.stream().allMatch(signature -> key.verifies(text, signature))) {
                return List.of();
            }
            if (!claimed.isEmpty()) {
                signers.add(key);
            }
        }
        return List.copyOf(signers);
    }

    /** Whether this key signed the text, and no signature falsely claims to be its own. */
    public boolean isSignedBy(VerifierKey key) {
        return !signers(List.of(key)).isEmpty();
    }

    private static void throwUnless(boolean held, String what) {
        if (!held) {
            throw new IllegalArgumentException("not a signed note: " + what);
        }
    }
}
