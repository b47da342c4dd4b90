package org.counterclaim.tlog;

import java.nio.ByteBuffer;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * A private Ed25519 key that signs notes: c2sp.org/signed-note, "Signatures". Its {@link #text} is secret; {@link #toString} does not
 * reveal it.
 */
public final class SignerKey {

    private static final String BEFORE = "PRIVATE+KEY+";

    private final byte[] seed;
    private final KeyPair keys;
    private final VerifierKey verifierKey;

    private SignerKey(String name, byte[] seed) {
        this.seed = seed;
        this.keys = Ed25519.pair(seed);
        this.verifierKey = new VerifierKey(name, keys.getPublic());
    }

    /**
     * Makes a new key at random.
     *
     * @throws IllegalArgumentException if the name is empty, or has a plus sign or a space
     */
    public static SignerKey generate(String name) {
        byte[] seed = new byte[Ed25519.KEY];
        new SecureRandom().nextBytes(seed);
        return new SignerKey(name, seed);
    }

    /**
     * Parses what {@link #text} returns.
     *
     * @throws IllegalArgumentException for anything else; the message never contains any of the text
     */
    public static SignerKey parse(String text) {
        String[] parts = text.split("\\+", 5);
        throwUnless(parts.length == 5 && text.startsWith(BEFORE));
        byte[] kindAndKey = bytes(parts[4]);
        throwUnless(kindAndKey.length == 1 + Ed25519.KEY && kindAndKey[0] == Ed25519.KIND);
        SignerKey parsed = new SignerKey(parts[2], Arrays.copyOfRange(kindAndKey, 1, kindAndKey.length));
        throwUnless(parsed.text().equals(text));
        return parsed;
    }

    /**
     * Returns the secret, in the format of the Go project's package for notes (golang.org/x/mod/sumdb/note): {@code
     * PRIVATE+KEY+name+id+base64(0x01 || private key)}.
     */
    public String text() {
        byte[] kindAndKey = ByteBuffer.allocate(1 + Ed25519.KEY).put(Ed25519.KIND).put(seed).array();
        return BEFORE + verifierKey.name() + "+" + HexFormat.of().toHexDigits(verifierKey.id()) + "+"
                + Base64.getEncoder().encodeToString(kindAndKey);
    }

    /** Returns the public key that verifies this key's notes. */
    public VerifierKey verifierKey() {
        return verifierKey;
    }

    /**
     * Returns a note with this text, signed only by this key.
     *
     * @throws IllegalArgumentException if the text does not end with a newline or has another control character
     */
    public Note sign(String text) {
        ByteString signature = ByteString.of(Ed25519.sign(keys.getPrivate(), CanonicalParser.utf8(text)));
        return new Note(text, List.of(new NoteSignature(verifierKey.name(), verifierKey.id(), signature)));
    }

    private static byte[] bytes(String base64) {
        try {
            return CanonicalParser.base64(base64);
        } catch (IllegalArgumentException malformed) {
            return new byte[0];
        }
    }

    private static void throwUnless(boolean held) {
        if (!held) {
            throw new IllegalArgumentException("not a signer key of Ed25519");
        }
    }

    @Override
    public String toString() {
        return "the private key of " + verifierKey.text();
    }
}
