package org.counterclaim.tlog;

import java.nio.ByteBuffer;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A public Ed25519 key that verifies the notes of one signer: c2sp.org/signed-note, "Verifier keys". */
public final class VerifierKey {

    private final String name;
    private final int id;
    private final PublicKey key;

    VerifierKey(String name, PublicKey key) {
        this.name = KeyName.checked(name);
        this.key = key;
        this.id = KeyName.id(name, kindAndKey());
    }

    /**
     * Parses {@code name+id+key}, such as {@code example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k}.
     *
     * @throws IllegalArgumentException for another form, another kind of key than Ed25519, or an id that is not this key's
     */
    public static VerifierKey parse(String text) {
        String[] parts = text.split("\\+", 3);
        throwUnless(parts.length == 3);
        byte[] kindAndKey = CanonicalParser.base64(parts[2]);
        throwUnless(kindAndKey.length == 1 + Ed25519.KEY && kindAndKey[0] == Ed25519.KIND);
        VerifierKey parsed = new VerifierKey(parts[0], Ed25519.publicKey(Arrays.copyOfRange(kindAndKey, 1, kindAndKey.length)));
        throwUnless(parsed.text().equals(text));
        return parsed;
    }

    /** Returns the signer's name. */
    public String name() {
        return name;
    }

    /** Returns the id that tells the keys of one name apart; an unsigned number. */
    public int id() {
        return id;
    }

    /** Returns the text that {@link #parse} reads. */
    public String text() {
        return name + "+" + HexFormat.of().toHexDigits(id) + "+" + Base64.getEncoder().encodeToString(kindAndKey());
    }

    /** Whether the signature claims to be from this key. */
    boolean claimedBy(NoteSignature signature) {
        return signature.keyId() == id && signature.name().equals(name);
    }

    /** Whether this key made the signature over the text: c2sp.org/signed-note, "Ed25519 signatures". */
    boolean verifies(String text, NoteSignature signature) {
        return claimedBy(signature) && Ed25519.verify(key, CanonicalParser.utf8(text), signature.bytes().bytes());
    }

    private byte[] kindAndKey() {
        return ByteBuffer.allocate(1 + Ed25519.KEY).put(Ed25519.KIND).put(Ed25519.bytes(key)).array();
    }

    private static void throwUnless(boolean held) {
        if (!held) {
            throw new IllegalArgumentException("not a verifier key of Ed25519");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that && text().equals(that.text());
    }

    @Override
    public int hashCode() {
        return id;
    }

    @Override
    public String toString() {
        return text();
    }
}
