package org.counterclaim.tlog;

import java.nio.ByteBuffer;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** What signs notes, with Ed25519: c2sp.org/signed-note, "Signatures". Its text is secret, and {@link #toString} is not it. */
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
     * @throws IllegalArgumentException where the name is empty, or has a plus or a space
     */
    public static SignerKey generate(String name) {
        byte[] seed = new byte[Ed25519.KEY];
        new SecureRandom().nextBytes(seed);
        return new SignerKey(name, seed);
    }

    /**
     * Reads what {@link #text} writes.
     *
     * @throws IllegalArgumentException for anything else, never with a part of the text in its message
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
     * The secret, as the Go project's package for notes writes it (golang.org/x/mod/sumdb/note):
     * {@code PRIVATE+KEY+name+id+base64(0x01 || private key)}.
     */
    public String text() {
        byte[] kindAndKey = ByteBuffer.allocate(1 + Ed25519.KEY).put(Ed25519.KIND).put(seed).array();
        return BEFORE + verifierKey.name() + "+" + HexFormat.of().toHexDigits(verifierKey.id()) + "+"
                + Base64.getEncoder().encodeToString(kindAndKey);
    }

    /** What verifies this key's notes, and may be known to all. */
    public VerifierKey verifierKey() {
        return verifierKey;
    }

    /**
     * A note with this text, signed by this key alone.
     *
     * @throws IllegalArgumentException where the text does not end with a newline or has another control character
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
