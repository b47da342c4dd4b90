package org.counterclaim.tlog;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/** Parses values that can be written in only one way. */
public final class CanonicalParser {

    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,18}");

    private CanonicalParser() {}

    /**
     * Parses a decimal without sign or leading zeroes, at most {@link Long#MAX_VALUE}.
     *
     * @throws IllegalArgumentException for any other text
     */
    public static long number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException("not a number in its one form: " + shortened(text));
        }
        return Long.parseLong(text);
    }

    /** Parses base64 of RFC 4648, section 4, with padding and with zeroes in the unused bits. */
    static byte[] base64(String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        if (!Base64.getEncoder().encodeToString(bytes).equals(text)) {
            throw new IllegalArgumentException("not base 64 in its one form: " + shortened(text));
        }
        return bytes;
    }

    /**
     * Decodes UTF-8 without malformed sequences.
     *
     * @throws IllegalArgumentException for any other bytes
     */
    public static String text(byte[] utf8) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
        } catch (CharacterCodingException malformed) {
            throw new IllegalArgumentException("not UTF-8", malformed);
        }
    }

    /** Encodes text as UTF-8; refuses an unpaired surrogate. */
    static byte[] utf8(String text) {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException malformed) {
            throw new IllegalArgumentException("half a character", malformed);
        }
    }

    /** Returns the text if it is a single, non-empty line as in c2sp.org/signed-note ("Format"); throws otherwise. */
    static String line(String text) {
        if (text.isEmpty() || text.chars().anyMatch(c -> c < ' ')) {
            throw new IllegalArgumentException("not one line of text: " + shortened(text));
        }
        utf8(text);
        return text;
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }
}
