package org.counterclaim.core;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address of something on the web, absolute and http or https, kept as it was typed. It is stricter than the WHATWG
 * URL Standard, whose parser mends what it can: an address that a browser would have to mend is refused.
 *
 * @param text at most 2,000 characters
 */
public record WebAddress(String text) {

    /** To be raised with every change of what {@link #identity()} gives: whatever is stored is then worked out anew at the next start. */
    public static final int IDENTITY_RULES = 2;

    private static final int LONGEST = 2_000;
    private static final Pattern WITHOUT_SCHEME = Pattern.compile("(?:[\\p{L}\\p{N}_-]+\\.)+\\p{L}{2,}\\.?(?::\\d{1,5})?(?:[/?#]|$)");

    /** Throws {@link IllegalArgumentException}, with a message for the person who typed, for anything else. */
    public WebAddress {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("A web address has at most 2,000 characters.");
        }
        throwIfUnwritable(text);
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

    /**
     * As {@link #of}, where a person typed it: without a scheme, as in {@code paper.example/a}, https is meant.
     *
     * @throws IllegalArgumentException as there
     */
    public static WebAddress typed(String typed) {
        String text = typed.strip();
        return of(WITHOUT_SCHEME.matcher(text).lookingAt() ? "https://" + text : text);
    }

    /** The host in lower case and ASCII (Punycode for other letters), without the port; IPv6 keeps its brackets. */
    public String host() {
        return WebHost.of(withoutPort(authority(text)));
    }

    /** The port that the address names or, where it names none, that of its scheme: 80 or 443. */
    public int port() {
        String authority = authority(text);
        int colon = authority.endsWith("]") ? -1 : authority.lastIndexOf(':');
        if (colon >= 0 && colon < authority.length() - 1) {
            return Integer.parseInt(authority.substring(colon + 1));
        }
        return isEncrypted() ? 443 : 80;
    }

    /** Whether the scheme is https. */
    public boolean isEncrypted() {
        return text.regionMatches(true, 0, "https:", 0, 6);
    }

    /** Path and query in ASCII, as the first line of a request has them: RFC 9112, section 3.2.1. */
    public String requestTarget() {
        return NormalAddress.of(this).target();
    }

    /**
     * The address that a reference on this page means: RFC 3986, section 5. Spaces around and inside the reference are
     * mended as browsers do.
     *
     * @throws IllegalArgumentException where that is no web address
     */
    public WebAddress resolve(String reference) {
        String written = reference.strip().replaceAll("[\\t\\n\\r]", "").replace(" ", "%20");
        return new WebAddress(AddressParts.of(text).resolve(AddressParts.of(written)).toString());
    }

    /**
     * The form to keep: scheme and host in lower case and ASCII, without the scheme's own port, the parameters of
     * {@link TrackingParameters}, a query that holds nothing, and a fragment that is only a place on the page; dot segments resolved,
     * percent-encoding as RFC 3986, section 6.2.2 has it; where a link only counts who follows it, the address it leads to. A copy in an
     * archive keeps the original's parameters, by which the archive finds it. Where this would be longer than an address may be, this
     * address as it is.
     */
    public WebAddress canonical() {
        NormalAddress whole = NormalAddress.of(WrappedAddress.redirected(text).orElse(this));
        String normal = (archived().isPresent() ? whole : whole.withoutTracking()).toString();
        return normal.length() > LONGEST || normal.equals(text) ? this : new WebAddress(normal);
    }

    /** The address of the original, where this is the address of a copy in a web archive that holds it. */
    public Optional<WebAddress> archived() {
        return WrappedAddress.archived(text);
    }

    /**
     * What all addresses of the same page have in common: http and https, with and without {@code www}, its mobile and AMP forms, copies in
     * archives, and the several addresses of one post on a platform have the same. For looking a page up; no address itself. Its rules
     * have the number {@link #IDENTITY_RULES}.
     */
    public String identity() {
        String identity = PageIdentity.of(this);
        return identity.length() > LONGEST ? identity.substring(0, LONGEST) : identity;
    }

    /** Whether both lead to the same page: equal {@linkplain #identity() identities}. */
    public boolean isSamePageAs(WebAddress other) {
        return identity().equals(other.identity());
    }

    private static void throwIfUnwritable(String text) {
        InputText.throwIfUnkeepable(text);
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
