package org.counterclaim.account;

import java.text.Normalizer;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Hashes passwords with Argon2id; each hash names its algorithm, so that the algorithm can be replaced later. */
@Component
class PasswordHashes {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    /** The parameters of OWASP's Password Storage Cheat Sheet: 19 MiB, two passes, one lane. */
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19 << 10;
    private static final int PASSES = 2;

    /** How many hashes may run at once, because each takes the memory above. */
    private static final int AT_ONCE = 2;
    private static final int PATIENCE_SECONDS = 10;

    private static final PasswordEncoder ENCODER = new DelegatingPasswordEncoder("argon2id",
            Map.of("argon2id", new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES)));

    /** Takes as long to compare with as anybody's; no password is known that has it. */
    private static final String NOBODYS = "{argon2id}$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
            .formatted(KIBIBYTES, PASSES, LANES, zeros(SALT_BYTES), zeros(HASH_BYTES));

    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /**
     * Returns the hash of a password that a person chose.
     *
     * @throws IllegalArgumentException if it is too short or too long; the message is written for the person who typed
     */
    String of(String password) {
        String normal = normal(password);
        int length = normal.codePointCount(0, normal.length());
        if (length < SHORTEST || length > LONGEST) {
            throw new IllegalArgumentException("A password has %d to %d characters; this has %d.".formatted(SHORTEST, LONGEST, length));
        }
        return inTurn(() -> ENCODER.encode(normal));
    }

    /** Whether the password has this hash. For null the answer is false but takes just as long. */
    boolean match(String password, @Nullable String hash) {
        String normal = normal(password);
        boolean tooLong = normal.length() > 2 * LONGEST;
        return inTurn(() -> ENCODER.matches(tooLong ? "" : normal, hash == null ? NOBODYS : hash)) && hash != null && !tooLong;
    }

    private static String zeros(int bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(new byte[bytes]);
    }

    /** Normalises the letters, so that the keyboard makes no difference. */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
