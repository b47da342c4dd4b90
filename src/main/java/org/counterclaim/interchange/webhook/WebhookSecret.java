package org.counterclaim.interchange.webhook;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.MomentWords;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A secret that a receiver shares with this site: Standard Webhooks, "Signature scheme", the symmetric one.
 *
 * @param signsUntil when it ceases to sign beside the present one; null if it is the present one
 */
@SuppressWarnings("ArrayRecordComponent") // Secrets are never compared.
public record WebhookSecret(byte[] key, @Nullable Instant signsUntil) {

    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    static WebhookSecret random(SecureRandom random) {
        byte[] key = new byte[BYTES];
        random.nextBytes(key);
        return new WebhookSecret(key, null);
    }

    /** Returns it as receivers are given it. */
    public String text() {
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    /** Returns in words when it ceases to sign; empty if it is the present one. */
    public String until() {
        return signsUntil == null ? "" : MomentWords.words(signsUntil);
    }

    /**
     * Returns the signature of what is sent.
     *
     * @param second of the attempt, since 1970
     */
    String signature(String id, long second, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            mac.update((id + "." + second + ".").getBytes(UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Java has no " + ALGORITHM, impossible);
        }
    }

    /** Returns nothing secret, so that no log has it. */
    @Override
    public String toString() {
        return PREFIX + "...";
    }
}
