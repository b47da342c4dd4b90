package org.counterclaim.core;

import java.util.Locale;

/**
 * The address of something on the web, absolute and http or https, kept as it was typed. It is stricter than the WHATWG
 * URL Standard, whose parser mends what it can: an address that a browser would have to mend is refused.
 *
 * @param text at most 2,000 characters
 */
public record WebAddress(String text) {

    private static final int LONGEST = 2_000;

    /** Throws {@link IllegalArgumentException}, with a message for the person who typed, for anything else. */
    public WebAddress {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("A web address has at most 2,000 characters.");
        }
        refuseUnwritable(text);
        String authority = authority(text);
        if (authority.indexOf('@') >= 0) {
            throw new IllegalArgumentException("A web address must not hold a user name or password: take out what is before “@”.");
        }
        WebHost.of(withoutPort(authority));
    }

    /**
     * The address that was typed; space around it is ignored.
     *
     * @throws IllegalArgumentException for text that is no such address; the message is for the person who typed
     */
    public static WebAddress of(String typed) {
        return new WebAddress(typed.strip());
    }

    /** The host in lower case and ASCII (Punycode for other letters), without the port; IPv6 keeps its brackets. */
    public String host() {
        return WebHost.of(withoutPort(authority(text)));
    }

    private static void refuseUnwritable(String text) {
        Text.refuseUnkeepable(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c == 0x7F || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT) {
                throw new IllegalArgumentException("A web address has no spaces or invisible characters in it.");
            }
            if (c == '\\' || c == '<' || c == '>' || c == '"') {
                throw new IllegalArgumentException("A web address has no “%c” in it.".formatted(c));
            }
        }
    }

    private static String authority(String text) {
        String lower = text.substring(0, Math.min(text.length(), 8)).toLowerCase(Locale.ROOT);
        int start = lower.equals("https://") ? 8 : lower.startsWith("http://") ? 7 : -1;
        if (start < 0) {
            throw new IllegalArgumentException("A web address begins with “https://” or “http://”.");
        }
        int end = start;
        while (end < text.length() && "/?#".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(start, end);
    }

    private static String withoutPort(String authority) {
        int colon = authority.lastIndexOf(':');
        if (colon < 0 || authority.endsWith("]")) {
            return authority;
        }
        String port = authority.substring(colon + 1);
        boolean digits = port.length() <= 5 && port.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || (!port.isEmpty() && Integer.parseInt(port) > 65_535)) {
            throw new IllegalArgumentException("The port, after “:”, is a number up to 65535.");
        }
        return authority.substring(0, colon);
    }

    /** The address as it was typed. */
    @Override
    public String toString() {
        return text;
    }
}
