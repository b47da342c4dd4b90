package org.counterclaim.account;

import java.net.URI;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where people reach this site, as {@code counterclaim.web-address} says: links in mails begin with it, and passkeys belong
 * to its host. The {@code Host} header of a request is never believed.
 */
@Component
public class WebAddressOfSite {

    private final URI base;

    WebAddressOfSite(@Value("${counterclaim.web-address}") URI base) {
        if (base.getHost() == null || base.getScheme() == null) {
            throw new IllegalStateException("counterclaim.web-address must be an address like https://record.example.org, not " + base);
        }
        this.base = base;
    }

    /** The whole address of a path. */
    public String of(String path) {
        return origin() + path;
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
