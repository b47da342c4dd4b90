package org.counterclaim.capture;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.function.Predicate;

import org.springframework.boot.http.client.InetAddressFilter;

import org.counterclaim.core.WebAddress;

/**
 * Where the server may go for a page that somebody named. No setting opens it.
 *
 * @param network whether an address of the network may be connected to
 * @param ports those that may be connected to
 * @param names looks a host up
 */
record SsrfGuard(Predicate<InetAddress> network, Set<Integer> ports, NameResolver names) {

    /** Looks up the addresses of a host. */
    @FunctionalInterface
    interface NameResolver {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    /**
     * Addresses that the whole internet can reach. Of IPv6 only what is given out for that, 2000::/3 (IANA, Internet
     * Protocol Version 6 Address Space), and of it not the block for documentation (RFC 9637): the rest holds forms that
     * lead to IPv4 addresses (RFC 4291, section 2.5.5; RFC 6052; RFC 8215) and blocks with a special purpose.
     */
    static final InetAddressFilter PUBLIC_NETWORK =
            InetAddressFilter.externalAddresses().andNot("::/3", "4000::/2", "8000::/1", "3fff::/20");

    static final SsrfGuard USUAL = new SsrfGuard(PUBLIC_NETWORK::matches, Set.of(80, 443), InetAddress::getAllByName);

    /** The addresses of a host, every one of them allowed. */
    InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = names.of(host);
        for (InetAddress address : found) {
            if (!network.test(address)) {
                throw new BlockedAddressException(host);
            }
        }
        return found;
    }

    /** Refuses a port. */
    void throwIfPortBlocked(WebAddress address) throws UnreadablePageException {
        if (!ports.contains(address.port())) {
            throw UnreadablePageException.pasteInstead(
                    "Pages are read at the web's own ports only, and the address names port %d.".formatted(address.port()));
        }
    }

    /** Where a page leads that says it is elsewhere. Never from https to http, where others could change what is read. */
    WebAddress next(WebAddress from, String location) throws UnreadablePageException {
        WebAddress next;
        try {
            next = from.resolve(location);
        } catch (IllegalArgumentException noWebAddress) {
            throw UnreadablePageException.pasteInstead("The site leads on to something that is no web address.");
        }
        if (from.isEncrypted() && !next.isEncrypted()) {
            throw UnreadablePageException.pasteInstead("The site leads on to an unencrypted page at “%s”.".formatted(next.host()));
        }
        return next;
    }

    /** A name leads to where the server does not go. */
    static final class BlockedAddressException extends UnknownHostException {
        BlockedAddressException(String host) {
            super(host);
        }
    }
}
