package org.counterclaim.tlog;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

import org.counterclaim.core.Sha256;

/** A SHA-256 hash of a node in the tree of RFC 6962, section 2.1. */
public final class MerkleHash {

    /** The length of a hash in bytes. */
    public static final int LENGTH = 32;

    /** The root of the tree without leaves: the hash of nothing. */
    public static final MerkleHash EMPTY = new MerkleHash(Sha256.sha256());

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private final byte[] bytes;

    private MerkleHash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Returns the hash of an entry as a leaf of the tree: SHA-256 of 0x00 and the entry. */
    public static MerkleHash leaf(byte[] entry) {
        return new MerkleHash(Sha256.sha256(LEAF, entry));
    }

    /** Returns the hash of a node with these two children: SHA-256 of 0x01, the left and the right hash. */
    public static MerkleHash node(MerkleHash left, MerkleHash right) {
        return new MerkleHash(Sha256.sha256(NODE, left.bytes, right.bytes));
    }

    /**
     * Returns the hash with these bytes.
     *
     * @throws IllegalArgumentException unless there are 32 bytes
     */
    public static MerkleHash of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a hash of " + bytes.length + " bytes");
        }
        return new MerkleHash(bytes.clone());
    }

    /**
     * Parses base64 as in RFC 4648, section 4.
     *
     * @throws IllegalArgumentException for anything but the one canonical form of 32 bytes
     */
    public static MerkleHash ofBase64(String base64) {
        return of(CanonicalParser.base64(base64));
    }

    /** Returns the hash at this place among consecutive hashes. */
    public static MerkleHash within(byte[] hashes, int place) {
        return new MerkleHash(Arrays.copyOfRange(hashes, place * LENGTH, (place + 1) * LENGTH));
    }

    /** A copy of the 32 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Base 64 as in RFC 4648, section 4; 44 characters. */
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MerkleHash that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return ByteBuffer.wrap(bytes).getInt();
    }

    @Override
    public String toString() {
        return base64();
    }
}
