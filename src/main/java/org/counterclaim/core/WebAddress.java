package org.counterclaim.core;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An absolute http or https address, kept as it was typed. The rules are stricter than the WHATWG URL Standard, whose parser repairs what
 * it can: an address that a browser would have to repair is refused.
 *
 * @param text at most 2,000 characters
 */
public record WebAddress(String text) {

    /**
     * The version of the rules behind {@link #identity()}. Raise it with every change to them; the next start then recomputes stored
     * identities.
     */
    public static final int IDENTITY_RULES = 3;

    private static final int LONGEST = 2_000;
    private static final Pattern WITHOUT_SCHEME = Pattern.compile("(?:[\\p{L}\\p{N}_-]+\\.)+\\p{L}{2,}\\.?(?::\\d{1,5})?(?:[/?#]|$)");

    /** Throws {@link IllegalArgumentException} for anything else, with a message for the person who typed. */
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
     * Returns the address that was typed; surrounding space is ignored.
     *
     * @throws IllegalArgumentException if the text is not such an address; the message is written for the person who typed
     */
    public static WebAddress of(String typed) {
        return new WebAddress(typed.strip());
    }

    /**
     * Returns the address that a person typed, like {@link #of}, but takes an address without a scheme, as in {@code paper.example/a}, as
     * https.
     *
     * @throws IllegalArgumentException as in {@link #of}
     */
    public static WebAddress typed(String typed) {
        String text = typed.strip().replaceFirst("^(?:view-source:)?<?(.*?)>?$", "$1");
        return of(WITHOUT_SCHEME.matcher(text).lookingAt() ? "https://" + text : text);
    }

    /** Returns the host in lower case and ASCII (Punycode for other letters), without the port. IPv6 keeps its brackets. */
    public String host() {
        return WebHost.of(withoutPort(authority(text)));
    }

    /** Returns the port in the address, or its scheme's default: 80 or 443. */
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

    /** Returns path and query in ASCII, as in the request line: RFC 9112, section 3.2.1. */
    public String requestTarget() {
        return NormalAddress.of(this).target();
    }

    /** Returns the address in ASCII as it is requested: without what follows {@code #}, which browsers send to nobody. */
    public String requestAddress() {
        NormalAddress whole = NormalAddress.of(this);
        return whole.scheme() + "://" + whole.host() + whole.port() + whole.target();
    }

    /**
     * Resolves a reference on this page: RFC 3986, section 5. Spaces around and inside the reference are repaired as browsers do.
     *
     * @throws IllegalArgumentException if the result is not a web address
     */
    public WebAddress resolve(String reference) {
        String written = reference.strip().replaceAll("[\\t\\n\\r]", "").replace(" ", "%20");
        return new WebAddress(AddressParts.of(text).resolve(AddressParts.of(written)).toString());
    }

    /**
     * Returns the form to store. Scheme and host are in lower case and ASCII, dot segments are resolved and percent-encoding is normalised
     * (RFC 3986, section 6.2.2). The scheme's default port, {@link TrackingParameters}, an empty query and a fragment that is only a place
     * on the page are removed. A link that only counts who follows it is replaced by its target. A copy in an archive keeps the original's
     * parameters, because the archive finds it by them. If the result would be too long for an address, this address is returned unchanged.
     */
    public WebAddress canonical() {
        NormalAddress whole = NormalAddress.of(WrappedAddress.redirected(text).orElse(this));
        String normal = (archived().isPresent() ? whole : whole.withoutTracking()).toString();
        return normal.length() > LONGEST || normal.equals(text) ? this : new WebAddress(normal);
    }

    /** Returns the original's address if this is a copy in a web archive whose address contains it. */
    public Optional<WebAddress> archived() {
        return WrappedAddress.archived(text);
    }

    /**
     * Returns a text that is equal for all addresses of one page: http and https, with and without {@code www}, its mobile and AMP forms,
     * copies in archives, and the several addresses of a post on a platform. It serves to look a page up and is not an address itself.
     * {@link #IDENTITY_RULES} is the version of its rules.
     */
    public String identity() {
        String identity = PageIdentity.of(this);
        return identity.length() > LONGEST ? identity.substring(0, LONGEST) : identity;
    }

    /** Whether both addresses lead to the same page, that is, have equal {@linkplain #identity() identities}. */
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

    /** Returns the address as it was typed. */
    @Override
    public String toString() {
        return text;
    }
}
