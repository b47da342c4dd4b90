package org.counterclaim.tlog.verifier;

import org.counterclaim.core.Sha256;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Computes the hashes by which entries commit to words. */
final class SaltedHash {

    private SaltedHash() {}

    /** Returns the hex SHA-256 of a salt followed by the UTF-8 bytes of a text. */
    static String hex(byte[] salt, String text) {
        return Sha256.hex(salt, text.getBytes(UTF_8));
    }
}
