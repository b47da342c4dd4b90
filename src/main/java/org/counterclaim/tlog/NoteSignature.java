package org.counterclaim.tlog;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * One line below a note: c2sp.org/signed-note, "Signatures". Only {@link Note#signers} says whether it is genuine.
 *
 * @param name the name that the signature claims
 * @param keyId the id of the key; an unsigned number
 * @param bytes the signature of the note's text; at least one byte
 */
public record NoteSignature(String name, int keyId, ByteString bytes) {

    private static final String BEFORE = "\u2014 ";

    /** @throws IllegalArgumentException if the name is empty or has a plus sign or a space, or no bytes follow the id */
    public NoteSignature {
        KeyName.checked(name);
        if (bytes.length() == 0) {
            throw new IllegalArgumentException("a signature without bytes");
        }
    }

    /**
     * Parses a line without its final newline.
     *
     * @throws IllegalArgumentException for anything but the canonical form of a signature line
     */
    public static NoteSignature parse(String line) {
        int space = line.indexOf(' ', BEFORE.length());
        if (!line.startsWith(BEFORE) || space < 0) {
            throw new IllegalArgumentException("not a signature line");
        }
        byte[] idAndBytes = CanonicalParser.base64(line.substring(space + 1));
        if (idAndBytes.length <= Integer.BYTES) {
            throw new IllegalArgumentException("a signature without bytes");
        }
        ByteString bytes = ByteString.of(Arrays.copyOfRange(idAndBytes, Integer.BYTES, idAndBytes.length));
        return new NoteSignature(line.substring(BEFORE.length(), space), ByteBuffer.wrap(idAndBytes).getInt(), bytes);
    }

    /** Returns the line without its final newline. */
    public String line() {
        byte[] idAndBytes = ByteBuffer.allocate(Integer.BYTES + bytes.length()).putInt(keyId).put(bytes.bytes()).array();
        return BEFORE + name + " " + ByteString.of(idAndBytes).base64();
    }
}
