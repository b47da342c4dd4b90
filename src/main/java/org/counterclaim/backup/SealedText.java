package org.counterclaim.backup;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Text that only a passphrase opens: a salt, a nonce, and the text encrypted with AES-256-GCM. The key is made of the passphrase with
 * Argon2id and the second recommended parameters of RFC 9106, section 4: 64 MiB, three passes, four lanes.
 */
final class SealedText {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int SALT = 16;
    private static final int NONCE = 12;
    private static final int KEY = 32;
    private static final int TAG_BITS = 128;
    private static final int MEMORY_KIB = 64 * 1024;
    private static final int PASSES = 3;
    private static final int LANES = 4;

    private SealedText() {}

    static byte[] seal(String text, char[] passphrase) {
        SecureRandom random = new SecureRandom();
        byte[] salt = new byte[SALT];
        byte[] nonce = new byte[NONCE];
        random.nextBytes(salt);
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, passphrase, salt, nonce).doFinal(text.getBytes(UTF_8));
            return ByteBuffer.allocate(SALT + NONCE + sealed.length).put(salt).put(nonce).put(sealed).array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + CIPHER, impossible);
        }
    }

    /** Returns the text; throws {@link InvalidBackupException} if the passphrase is another one. */
    static String open(byte[] sealed, char[] passphrase) {
        if (sealed.length < SALT + NONCE + TAG_BITS / Byte.SIZE) {
            throw new InvalidBackupException("Its encrypted signer's key is too short");
        }
        byte[] salt = Arrays.copyOf(sealed, SALT);
        byte[] nonce = Arrays.copyOfRange(sealed, SALT, SALT + NONCE);
        try {
            return new String(cipher(Cipher.DECRYPT_MODE, passphrase, salt, nonce)
                    .doFinal(sealed, SALT + NONCE, sealed.length - SALT - NONCE), UTF_8);
        } catch (AEADBadTagException other) {
            throw new InvalidBackupException("The passphrase is not the one with which its signer's key was encrypted", other);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + CIPHER, impossible);
        }
    }

    private static Cipher cipher(int mode, char[] passphrase, byte[] salt, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, new SecretKeySpec(key(passphrase, salt), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private static byte[] key(char[] passphrase, byte[] salt) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withSalt(salt).withMemoryAsKB(MEMORY_KIB)
                .withIterations(PASSES).withParallelism(LANES).build());
        ByteBuffer text = UTF_8.encode(CharBuffer.wrap(passphrase));
        byte[] bytes = new byte[text.remaining()];
        text.get(bytes);
        byte[] key = new byte[KEY];
        generator.generateBytes(bytes, key);
        return key;
    }
}
