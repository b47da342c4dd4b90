package org.counterclaim.account;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

import org.counterclaim.core.Sha256;

import static java.nio.charset.StandardCharsets.US_ASCII;

/**
 * The text of a personal token: {@code ccl_}, 256 random bits as 50 small letters and digits, and a checksum of 7, the CRC-32 of what is
 * before it. Programs that look for leaked secrets recognise it by that, and a mistyped one is refused without a query. One double click
 * selects it.
 */
final class TokenSecret {

    private static final String PREFIX = "ccl_";
    private static final int RADIX = 36;
    private static final int RANDOM_BITS = 256;
    private static final int RANDOM_DIGITS = 50;
    private static final int CHECK_DIGITS = 7;
    private static final Pattern FORM = Pattern.compile(PREFIX + "[0-9a-z]{" + (RANDOM_DIGITS + CHECK_DIGITS) + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String text;

    private TokenSecret(String text) {
        this.text = text;
    }

    /** Makes a new one. */
    static TokenSecret random() {
        String body = PREFIX + digits(new BigInteger(RANDOM_BITS, RANDOM), RANDOM_DIGITS);
        return new TokenSecret(body + checksum(body));
    }

    /** Returns the token with this text; empty if it cannot be one. */
    static Optional<TokenSecret> parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        int end = text.length() - CHECK_DIGITS;
        return text.substring(end).equals(checksum(text.substring(0, end))) ? Optional.of(new TokenSecret(text)) : Optional.empty();
    }

    /** Returns the text that its owner keeps. */
    String text() {
        return text;
    }

    /** Returns what is stored of it. */
    byte[] hash() {
        return Sha256.sha256(text.getBytes(US_ASCII));
    }

    /** Omits the text, which no log may have. */
    @Override
    public String toString() {
        return "TokenSecret";
    }

    private static String checksum(String body) {
        CRC32 sum = new CRC32();
        sum.update(body.getBytes(US_ASCII));
        return digits(BigInteger.valueOf(sum.getValue()), CHECK_DIGITS);
    }

    private static String digits(BigInteger number, int length) {
        String plain = number.toString(RADIX);
        return "0".repeat(length - plain.length()) + plain;
    }
}
