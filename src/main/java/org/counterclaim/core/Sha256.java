package org.counterclaim.core;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Hashing of bytes. */
public final class Sha256 {

    private Sha256() {}

    /** The SHA-256 of bytes: 32 bytes. */
    public static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
