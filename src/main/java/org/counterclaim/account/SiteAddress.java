package org.counterclaim.account;

import java.net.URI;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where people reach this site, as {@code counterclaim.web-address} says: links in mails begin with it, and passkeys belong
 * to its host. The {@code Host} header of a request
 * is not believed, unless it names this machine itself.
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

    /** The whole address of a path. */
    public String of(String path) {
        return origin() + path;
    }

    /**
     * Where somebody who asks reaches it: at its own address; but where both that and what they asked are names of this machine
     * alone, at what they asked, since only the port can differ.
     */
    String reachedBy(HttpServletRequest request) {
        return isLoopback(host()) && isLoopback(request.getServerName()) ? asked(request) : origin();
    }

    /** Scheme, host and port that a request names. Nothing may be made of them but to show them to whoever asked. */
    static String asked(HttpServletRequest request) {
        int port = request.getServerPort();
        boolean isUsual = port == (request.getScheme().equals("https") ? HTTPS : HTTP);
        return request.getScheme() + "://" + request.getServerName() + (isUsual ? "" : ":" + port);
    }

    /** The same where nobody has asked yet: this machine is reached at the port that is listened to. */
    String at(int port) {
        return isLoopback(host()) && base.getScheme().equals("http") ? "http://" + host() + ":" + port : origin();
    }

    private static boolean isLoopback(String host) {
        return host.matches("localhost|127[.][0-9.]+|\\[?::1]?");
    }

    /** Scheme, host and port, as a browser writes them (RFC 6454, section 6.2). */
    public String origin() {
        return base.getScheme() + "://" + base.getHost() + (base.getPort() < 0 ? "" : ":" + base.getPort());
    }

    /** The host's name. */
    public String host() {
        return base.getHost();
    }
}
