package org.counterclaim.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

final class Hash {

    private Hash() {}

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
