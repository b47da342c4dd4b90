package org.counterclaim.tlog;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** Java's Ed25519 (RFC 8032) with keys as 32 bytes. */
final class Ed25519 {

    /** The signature type in c2sp.org/signed-note, "Signature types". */
    static final byte KIND = 1;

    /** The length of a public key, and of a private key, in bytes. */
    static final int KEY = 32;

    private static final String NAME = "Ed25519";
    private static final int SIGNATURE = 64;
    private static final BigInteger FIELD = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));

    /** The prefix of the 32 bytes of a public key in DER: RFC 8410, section 4. */
    private static final byte[] BEFORE_KEY = HexFormat.of().parseHex("302a300506032b6570032100");

    private Ed25519() {}

    /** Reads a public key: RFC 8032, section 5.1.3. */
    static PublicKey publicKey(byte[] key) {
        if (key.length != KEY || !isReduced(key)) {
            throw new IllegalArgumentException("not a public key of Ed25519");
        }
        byte[] der = ByteBuffer.allocate(BEFORE_KEY.length + KEY).put(BEFORE_KEY).put(key).array();
        try {
            return KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(der));
        } catch (GeneralSecurityException refused) {
            throw new IllegalArgumentException("not a public key of Ed25519", refused);
        }
    }

    /** Returns the 32 bytes of a public key: RFC 8032, section 5.1.2. */
    static byte[] bytes(PublicKey key) {
        byte[] der = key.getEncoded();
        return Arrays.copyOfRange(der, der.length - KEY, der.length);
    }

    /** Returns the key pair of a private key of 32 bytes. */
    static KeyPair pair(byte[] seed) {
        if (seed.length != KEY) {
            throw new IllegalArgumentException("a private key of " + seed.length + " bytes");
        }
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(NAME);
            generator.initialize(NamedParameterSpec.ED25519, new FixedRandom(seed));
            return proven(generator.generateKeyPair());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has Ed25519", impossible);
        }
    }

    static byte[] sign(PrivateKey key, byte[] message) {
        try {
            Signature signature = Signature.getInstance(NAME);
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("cannot sign", impossible);
        }
    }

    static boolean verify(PublicKey key, byte[] message, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance(NAME);
            verifier.initVerify(key);
            verifier.update(message);
            return signature.length == SIGNATURE && verifier.verify(signature);
        } catch (SignatureException malformed) {
            return false;
        } catch (GeneralSecurityException refused) {
            throw new IllegalStateException("cannot verify", refused);
        }
    }

    /** Checks that the public key verifies what the private key signs, before anything else is signed with it. */
    private static KeyPair proven(KeyPair pair) {
        byte[] message = {KIND};
        if (!verify(pair.getPublic(), message, sign(pair.getPrivate(), message))) {
            throw new IllegalStateException("this Java makes other keys of the same bytes");
        }
        return pair;
    }

    /** Whether the point's y coordinate is canonical, that is, below the field's prime. */
    private static boolean isReduced(byte[] key) {
        byte[] bigEndian = new byte[KEY];
        for (int i = 0; i < KEY; i++) {
            bigEndian[i] = key[KEY - 1 - i];
        }
        bigEndian[0] &= Byte.MAX_VALUE;
        return new BigInteger(1, bigEndian).compareTo(FIELD) < 0;
    }

    /** Supplies given bytes as randomness, because Java's interface can derive a public key only by generating the pair anew. */
    private static final class FixedRandom extends SecureRandom {

        private final transient byte[] seed;

        FixedRandom(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            if (bytes.length != seed.length) {
                throw new IllegalStateException("this Java makes keys of " + bytes.length + " bytes");
            }
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
