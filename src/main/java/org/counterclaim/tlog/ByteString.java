package org.counterclaim.tlog;

import java.util.Arrays;
import java.util.Base64;

/** An immutable sequence of bytes, compared by content. */
public final class ByteString {

    private final byte[] bytes;

    private ByteString(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A copy of the bytes. */
    public static ByteString of(byte[] bytes) {
        return new ByteString(bytes.clone());
    }

    /**
     * Parses base64 as in RFC 4648, section 4.
     *
     * @throws IllegalArgumentException for anything but the one canonical form, padding included
     */
    public static ByteString ofBase64(String base64) {
        return new ByteString(CanonicalParser.base64(base64));
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Returns the number of bytes. */
    public int length() {
        return bytes.length;
    }

    /** Base 64 as in RFC 4648, section 4. */
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ByteString that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return base64();
    }
}
