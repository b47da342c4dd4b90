package org.counterclaim.core;

import java.net.Inet6Address;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
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

    static NormalAddress of(WebAddress address) {
        AddressParts parts = AddressParts.of(address.text());
        String scheme = Objects.requireNonNull(parts.scheme()).toLowerCase(Locale.ROOT);
        String query = parts.query() == null ? null : PercentEncoding.normal(parts.query());
        return new NormalAddress(scheme, host(address.host()), port(scheme, address.port()),
                AddressParts.withoutDots(PercentEncoding.normal(parts.path())), query, route(parts.fragment()));
    }

    NormalAddress withoutTracking() {
        String kept = query == null ? "" : Arrays.stream(query.split("&"))
                .filter(parameter -> !parameter.isEmpty() && !TrackingParameters.include(host, parameter))
                .collect(Collectors.joining("&"));
        return new NormalAddress(scheme, host, port, path, kept.isEmpty() ? null : kept, route);
    }

    /** Returns path and query as they appear in the request line. */
    String target() {
        return path + (query == null ? "" : "?" + query);
    }

    private static @Nullable String route(@Nullable String fragment) {
        if (fragment == null || !(fragment.startsWith("!") || fragment.startsWith("/"))) {
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
