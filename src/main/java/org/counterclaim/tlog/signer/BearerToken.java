package org.counterclaim.tlog.signer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** The secret that the application presents to the signer: a bearer token as in RFC 6750, section 2.1. */
final class BearerToken {

    /** The header in which it is sent. */
    static final String HEADER = "Authorization";

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._~+/-]{16,1024}=*");

    private final String header;

    /**
     * @throws IllegalArgumentException for fewer than 16 characters, or characters that a header may not have; the message does not contain
     * the text
     */
    BearerToken(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("the secret must have at least 16 characters, only letters, digits and ._~+/-");
        }
        this.header = "Bearer " + text;
    }

    /** Returns the header's value. */
    String header() {
        return header;
    }

    /** Whether the header contains this secret, compared in constant time. */
    boolean isShownBy(@Nullable String shown) {
        return shown != null && MessageDigest.isEqual(shown.getBytes(StandardCharsets.UTF_8), header.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "a secret";
    }
}
