package org.counterclaim.core;

import java.net.Inet6Address;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A web address in normal form: RFC 3986, section 6.2, for scheme, host, port, path and percent-encoding.
 *
 * @param scheme http or https
 * @param host in lower case and ASCII, without the dot that may end it; IPv6 in brackets
 * @param port as written, or empty if it is the scheme's default port
 * @param path begins with a slash
 * @param query without its question mark; null if there is none
 * @param route the fragment, if it tells a page's script what to show ({@code #!/a}, {@code #/a}); null if it is only a place on the page
 */
record NormalAddress(String scheme, String host, String port, String path, @Nullable String query, @Nullable String route) {

    /** An ampersand that was copied from HTML, before a parameter. */
    private static final Pattern ESCAPED_AMPERSAND = Pattern.compile("^(?:amp;|amp%3[bB])");

    static NormalAddress of(WebAddress address) {
        AddressParts parts = AddressParts.of(address.text());
        String scheme = Objects.requireNonNull(parts.scheme()).toLowerCase(Locale.ROOT);
        String query = parts.query() == null ? null : PercentEncoding.normal(parts.query());
        return new NormalAddress(scheme, host(address.host()), port(scheme, address.port()),
                AddressParts.withoutDots(PercentEncoding.normal(parts.path())), query, route(parts.path(), parts.fragment()));
    }

    NormalAddress withoutTracking() {
        return new NormalAddress(scheme, host, port, path, query == null ? null : withoutTracking(query), routeWithoutTracking());
    }

    private @Nullable String withoutTracking(String parameters) {
        String kept = Arrays.stream(parameters.split("&"))
                .map(parameter -> ESCAPED_AMPERSAND.matcher(parameter).replaceFirst(""))
                .filter(parameter -> !parameter.isEmpty() && !TrackingParameters.include(host, parameter))
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? null : kept;
    }

    private @Nullable String routeWithoutTracking() {
        int mark = route == null ? -1 : route.indexOf('?');
        if (route == null || mark < 0) {
            return route;
        }
        String kept = withoutTracking(route.substring(mark + 1));
        return route.substring(0, mark) + (kept == null ? "" : "?" + kept);
    }

    /** Returns path and query as they appear in the request line. */
    String target() {
        return path + (query == null ? "" : "?" + query);
    }

    /** Returns the fragment if it is a route; on a front page, a fragment that looks like a path is one too. */
    private static @Nullable String route(String path, @Nullable String fragment) {
        boolean front = path.isEmpty() || path.equals("/");
        if (fragment == null || !(fragment.matches("[!/?].*") || (front && fragment.matches("[\\w-]+/.+")))) {
            return null;
        }
        String route = PercentEncoding.normal(fragment.replaceFirst(":~:.*", ""));
        return route.matches("!?/?") ? null : route;
    }

    private static String host(String host) {
        if (host.startsWith("[")) {
            var parsed = Inet6Address.ofLiteral(host.substring(1, host.length() - 1));
            return parsed instanceof Inet6Address whole ? "[" + whole.getHostAddress() + "]" : host;
        }
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }

    private static String port(String scheme, int port) {
        return port == (scheme.equals("https") ? 443 : 80) ? "" : ":" + port;
    }

    @Override
    public String toString() {
        return scheme + "://" + host + port + target() + (route == null ? "" : "#" + route);
    }
}
