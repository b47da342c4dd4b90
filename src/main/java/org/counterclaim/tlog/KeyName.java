package org.counterclaim.tlog;

import java.nio.ByteBuffer;

import org.counterclaim.core.Sha256;

/** Names of keys, and the ids that tell keys of one name apart: c2sp.org/signed-note, "Format" and "Signatures". */
final class KeyName {

    private static final int NEXT_LINE = 0x85;

    private KeyName() {}

    /** Returns the name if it is valid: not empty, without a plus sign and without Unicode spaces. */
    static String checked(String name) {
        CanonicalParser.line(name);
        if (name.codePoints().anyMatch(c -> c == '+' || c == NEXT_LINE || Character.isSpaceChar(c) || Character.isWhitespace(c))) {
            throw new IllegalArgumentException("not the name of a key: " + name);
        }
        return name;
    }

    /** Returns the first four bytes of the SHA-256 of the name, a newline, the kind of signature and the public key. */
    static int id(String name, byte[] kindAndKey) {
        return ByteBuffer.wrap(Sha256.sha256(CanonicalParser.utf8(name + "\n"), kindAndKey)).getInt();
    }
}
