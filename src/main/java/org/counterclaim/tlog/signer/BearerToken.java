package org.counterclaim.tlog.signer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** What the application shows the signer to be heard: a bearer token as in RFC 6750, section 2.1. */
final class BearerToken {

    /** The header in which it is sent. */
    static final String HEADER = "Authorization";

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._~+/-]{16,1024}=*");

    private final String header;

    /** @throws IllegalArgumentException for fewer than 16 characters, or others than a header may have; it does not repeat the text */
    BearerToken(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("the secret must have at least 16 characters, only letters, digits and ._~+/-");
        }
        this.header = "Bearer " + text;
    }

    /** What the header says. */
    String header() {
        return header;
    }

    /** Whether the header shows this secret; how long the answer takes does not say how much of it was right. */
    boolean isShownBy(@Nullable String shown) {
        return shown != null && MessageDigest.isEqual(shown.getBytes(StandardCharsets.UTF_8), header.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "a secret";
    }
}
