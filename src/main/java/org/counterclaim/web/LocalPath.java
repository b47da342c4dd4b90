package org.counterclaim.web;

import java.net.URI;
import java.net.URISyntaxException;

import org.jspecify.annotations.Nullable;

/** Checks that an address to go to after signing in is on this site. */
public final class LocalPath {

    private static final int LONGEST = 2_000;

    private LocalPath() {}

    /** Returns the address if it is on this site, otherwise the other one. Browsers read a backslash as a slash. */
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
