package org.counterclaim.tlog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A text signed with one or more keys: c2sp.org/signed-note. Its text means nothing before {@link #signers} was asked.
 *
 * @param text all lines that are signed, each ended by a newline
 * @param signatures 1 to 64 lines below it, in their order
 */
public record Note(String text, List<NoteSignature> signatures) {

    /** How many bytes a note may have; enough for 64 signatures that resist quantum computers. */
    public static final int LONGEST = 512 * 1024;

    private static final int MOST_SIGNATURES = 64;

    /**
     * @throws IllegalArgumentException where the text does not end with a newline, has another control character, or there are no
     * signatures
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
     * @param utf8 the note's bytes and no others
     * @throws IllegalArgumentException for anything but the one form of a note, and for more than 512 KiB
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

    /** The note as it is sent and kept. */
    public String signed() {
        return text + signatures.stream().map(each -> "\n" + each.line()).collect(Collectors.joining("", "", "\n"));
    }

    /** The same text with one more signature below. */
    public Note with(NoteSignature signature) {
        List<NoteSignature> more = new ArrayList<>(signatures);
        more.add(signature);
        return new Note(text, more);
    }

    /**
     * Those of the known keys that signed the text. There are none where a single signature claims to be of a known key and is not:
     * the whole note is refused then. Signatures of keys that are not known are passed over.
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

    /** Whether this key signed the text, and nobody claims so wrongly. */
    public boolean isSignedBy(VerifierKey key) {
        return !signers(List.of(key)).isEmpty();
    }

    private static void throwUnless(boolean held, String what) {
        if (!held) {
            throw new IllegalArgumentException("not a signed note: " + what);
        }
    }
}
