package org.counterclaim.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Sets the headers that every response carries: pages, assets, redirects, errors and 304 alike. Nothing may be cached unless the handler
 * says otherwise.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class ResponseHeadersFilter implements Filter {

    private static final String POLICY = "Content-Security-Policy";
    private static final String REFERRER = "Referrer-Policy";
    private static final String NOT_FRAMED = "frame-ancestors 'none'";

    private static final String[][] ALL = {
        {POLICY, "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                + "connect-src 'self'; form-action 'self'; base-uri 'none'; " + NOT_FRAMED},
        {"X-Content-Type-Options", "nosniff"},
        {REFERRER, "strict-origin-when-cross-origin"},
        {"Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"},
        {"Cross-Origin-Opener-Policy", "same-origin"},
        {"Cross-Origin-Resource-Policy", "same-origin"},
        {"Cache-Control", "no-store"}};

    /** The pages that other sites' pages may frame; nobody can do more there than follow a link. Written so that nothing hides in it. */
    private static final Pattern FRAMED = Pattern.compile("/embed/(?:stories|claims)/[a-z0-9-]+");

    /** The script that other sites' pages may load. */
    private static final String HOST_SCRIPT = "/embed.js";

    /** The pages whose addresses are secrets between a reader and the site. */
    private static final String SECRETS = "/following/";

    /** Two years, as browsers' preload lists require; sent over HTTPS only (RFC 6797, section 7.2). */
    private static final String TRANSPORT_SECURITY = "max-age=63072000; includeSubDomains";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        addTo(((HttpServletResponse) response)::setHeader, request.isSecure(), ((HttpServletRequest) request).getRequestURI());
        chain.doFilter(request, response);
    }

    /**
     * Sets all of them on the answer to a request, even if it is an error.
     *
     * @param path of the request, undecoded
     */
    public static void addTo(BiConsumer<String, String> response, boolean secure, String path) {
        addTo(response, secure);
        if (FRAMED.matcher(path).matches()) {
            response.accept(POLICY, ALL[0][1].replace(NOT_FRAMED, "frame-ancestors *"));
        }
        if (path.startsWith(SECRETS)) {
            response.accept(REFERRER, "no-referrer");
        }
        if (path.equals(HOST_SCRIPT) || FRAMED.matcher(path).matches()) {
            response.accept("Cross-Origin-Resource-Policy", "cross-origin");
        }
    }

    /** Sets all of them on a response that does not pass through this filter. */
    public static void addTo(BiConsumer<String, String> response, boolean secure) {
        Arrays.stream(ALL).forEach(header -> response.accept(header[0], header[1]));
        if (secure) {
            response.accept("Strict-Transport-Security", TRANSPORT_SECURITY);
        }
    }
}
