package org.counterclaim.account;

import java.net.URI;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The site's own address, from {@code counterclaim.web-address}: links in mails begin with it, and passkeys belong to its host. The {@code
 * Host} header of a request is not trusted, unless it names this machine itself.
 */
@Component
public class SiteAddress {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final URI base;

    SiteAddress(@Value("${counterclaim.web-address}") URI base) {
        if (base.getHost() == null || base.getScheme() == null) {
            throw new IllegalStateException("counterclaim.web-address must be an address like https://record.example.org, not " + base);
        }
        this.base = base;
    }

    /** Returns the whole address of a path. */
    public String of(String path) {
        return origin() + path;
    }

    /**
     * Returns the address at which the person asking reaches the site: its own address or, if both that and the requested one name this
     * machine, the requested one, because only the port can differ.
     */
    String reachedBy(HttpServletRequest request) {
        return isLoopback(host()) && isLoopback(request.getServerName()) ? asked(request) : origin();
    }

    /** Returns the scheme, host and port that a request names. They may only be shown to whoever asked. */
    static String asked(HttpServletRequest request) {
        int port = request.getServerPort();
        boolean isUsual = port == (request.getScheme().equals("https") ? HTTPS : HTTP);
        return request.getScheme() + "://" + request.getServerName() + (isUsual ? "" : ":" + port);
    }

    /** Returns the site's address at the start; if it names this machine, with the port that the application listens on. */
    String at(int port) {
        return isLoopback(host()) && base.getScheme().equals("http") ? "http://" + host() + ":" + port : origin();
    }

    private static boolean isLoopback(String host) {
        return host.matches("localhost|127[.][0-9.]+|\\[?::1]?");
    }

    /** Returns scheme, host and port, as a browser writes them (RFC 6454, section 6.2). */
    public String origin() {
        return base.getScheme() + "://" + base.getHost() + (base.getPort() < 0 ? "" : ":" + base.getPort());
    }

    /** Returns the host's name. */
    public String host() {
        return base.getHost();
    }
}
