package org.counterclaim.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Input that {@code bench/fuzz} makes up, as parsers get it. What begins with the byte FF is the rest again and again, so that time that
 * grows faster than the input shows; bytes that are no UTF-8 become half of a surrogate pair.
 */
public final class FuzzInput {

    private static final byte REPEATED = (byte) 0xFF;

    private FuzzInput() {}

    /**
     * Returns the text.
     *
     * @param most characters of a repeated text
     */
    public static String text(byte[] input, int most) {
        boolean isRepeated = input.length > 1 && input[0] == REPEATED;
        int start = isRepeated ? 1 : 0;
        String text = new String(input, start, input.length - start, UTF_8).replace('\uFFFD', '\uD83D');
        return isRepeated ? text.repeat(Math.max(1, most / text.length())) : text;
    }

    /** Returns the same in UTF-8, with the bytes that are none as they are. */
    public static byte[] bytes(byte[] input, int most) {
        if (input.length < 2 || input[0] != REPEATED) {
            return input;
        }
        byte[] repeated = new byte[Math.max(1, most / (input.length - 1)) * (input.length - 1)];
        for (int i = 0; i < repeated.length; i++) {
            repeated[i] = input[1 + i % (input.length - 1)];
        }
        return repeated;
    }
}
