package org.counterclaim.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.BiConsumer;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
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

    private static final String[][] ALL = {
        {"Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"},
        {"X-Content-Type-Options", "nosniff"},
        {"Referrer-Policy", "strict-origin-when-cross-origin"},
        {"Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"},
        {"Cross-Origin-Opener-Policy", "same-origin"},
        {"Cross-Origin-Resource-Policy", "same-origin"},
        {"Cache-Control", "no-store"}};

    /** Two years, as browsers' preload lists require; sent over HTTPS only (RFC 6797, section 7.2). */
    private static final String TRANSPORT_SECURITY = "max-age=63072000; includeSubDomains";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        addTo(((HttpServletResponse) response)::setHeader, request.isSecure());
        chain.doFilter(request, response);
    }

    /** Sets all of them on a response that does not pass through this filter. */
    public static void addTo(BiConsumer<String, String> response, boolean secure) {
        Arrays.stream(ALL).forEach(header -> response.accept(header[0], header[1]));
        if (secure) {
            response.accept("Strict-Transport-Security", TRANSPORT_SECURITY);
        }
    }
}
