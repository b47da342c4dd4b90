package org.counterclaim.core;

import java.util.HexFormat;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Normalises percent-encoding: RFC 3986, sections 2.1 to 2.4 and 6.2.2; RFC 3987, section 3.1. */
final class PercentEncoding {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    /** The characters, besides letters and digits, that a path or query may hold unencoded: RFC 3986, sections 2.3, 3.3 and 3.4. */
    private static final String UNRESERVED = "-._~";
    private static final String KEPT = UNRESERVED + "!$&'()*+,;=:@/?";

    private PercentEncoding() {}

    /**
     * Returns the text with only necessary encodings, in upper-case hexadecimal and UTF-8. A percent sign that encodes nothing becomes
     * {@code %25}.
     */
    static String normal(String text) {
        StringBuilder normal = new StringBuilder(text.length());
        for (int i = 0; i < text.length();) {
            if (encodes(text, i)) {
                append(normal, HexFormat.fromHexDigits(text, i + 1, i + 3));
                i += 3;
            } else {
                int character = text.codePointAt(i);
                keep(normal, character);
                i += Character.charCount(character);
            }
        }
        return normal.toString();
    }

    /** Returns a normal form in which these characters are decoded too. */
    static String decoded(String normal, String marks) {
        StringBuilder decoded = new StringBuilder(normal.length());
        for (int i = 0; i < normal.length(); i++) {
            int octet = encodes(normal, i) ? HexFormat.fromHexDigits(normal, i + 1, i + 3) : -1;
            if (octet >= 0 && marks.indexOf(octet) >= 0) {
                decoded.append((char) octet);
                i += 2;
            } else {
                decoded.append(normal.charAt(i));
            }
        }
        return decoded.toString();
    }

    private static boolean encodes(String text, int at) {
        return text.charAt(at) == '%' && at + 2 < text.length()
                && HexFormat.isHexDigit(text.charAt(at + 1)) && HexFormat.isHexDigit(text.charAt(at + 2));
    }

    private static void append(StringBuilder normal, int octet) {
        if (isOneOf(octet, UNRESERVED)) {
            normal.append((char) octet);
        } else {
            normal.append('%').append(HEX.toHexDigits((byte) octet));
        }
    }

    private static void keep(StringBuilder normal, int character) {
        if (isOneOf(character, KEPT)) {
            normal.append((char) character);
            return;
        }
        for (byte octet : Character.toString(character).getBytes(UTF_8)) {
            normal.append('%').append(HEX.toHexDigits(octet));
        }
    }

    private static boolean isOneOf(int character, String marks) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9') || marks.indexOf(character) >= 0;
    }
}
