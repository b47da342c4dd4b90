package org.counterclaim.core;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hashes bytes. */
public final class Sha256 {

    private Sha256() {}

    /** The SHA-256 of bytes, one part after the other: 32 bytes. */
    public static byte[] sha256(byte[]... parts) {
        MessageDigest digest = digest();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    /** Returns a digest for bytes that come bit by bit. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** The same in 64 small hexadecimal digits. */
    public static String hex(byte[]... parts) {
        return HexFormat.of().formatHex(sha256(parts));
    }
}
