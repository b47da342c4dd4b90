package org.counterclaim.web;

import java.net.URI;
import java.net.URISyntaxException;

import org.jspecify.annotations.Nullable;

/** An address on this site, and never on another, to go to after signing in. */
public final class LocalPath {

    private static final int LONGEST = 2_000;

    private LocalPath() {}

    /** The address if it is one of this site's, else the other. A browser reads a backslash as a slash. */
    public static String orElse(@Nullable String address, String other) {
        return address != null && isLocal(address) ? address : other;
    }

    private static boolean isLocal(String address) {
        if (address.length() > LONGEST || !address.startsWith("/") || address.startsWith("//") || address.indexOf('\\') >= 0) {
            return false;
        }
        try {
            URI uri = new URI(address);
            return uri.getScheme() == null && uri.getRawAuthority() == null && !uri.getRawPath().contains("//");
        } catch (URISyntaxException unwritable) {
            return false;
        }
    }
}
