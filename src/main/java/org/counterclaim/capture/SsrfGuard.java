package org.counterclaim.capture;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.function.Predicate;

import org.springframework.boot.http.client.InetAddressFilter;

import org.counterclaim.core.WebAddress;

/**
 * Decides which addresses the server may connect to because somebody named them. No setting turns it off.
 *
 * @param network whether connecting to a network address is allowed
 * @param ports the allowed ports
 * @param names looks a host up
 */
record SsrfGuard(Predicate<InetAddress> network, Set<Integer> ports, NameResolver names) {

    /** Looks up the addresses of a host. */
    @FunctionalInterface
    interface NameResolver {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    /**
     * Accepts addresses on the public internet: of IPv6 only those allocated for it, 2000::/3 (IANA, Internet Protocol Version 6 Address
     * Space), and of it not the block for documentation (RFC 9637): the rest holds forms that lead to IPv4 addresses (RFC 4291, section
     * 2.5.5; RFC 6052; RFC 8215) and blocks with a special purpose.
     */
    static final InetAddressFilter PUBLIC_NETWORK =
            InetAddressFilter.externalAddresses().andNot("::/3", "4000::/2", "8000::/1", "3fff::/20");

    static final SsrfGuard USUAL = new SsrfGuard(PUBLIC_NETWORK::matches, Set.of(80, 443), InetAddress::getAllByName);

    /** Returns the addresses of a host; throws unless every one is allowed. */
    InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = names.of(host);
        for (InetAddress address : found) {
            if (!network.test(address)) {
                throw new BlockedAddressException(host);
            }
        }
        return found;
    }

    /** Whether the port is allowed. */
    boolean allowsPort(WebAddress address) {
        return ports.contains(address.port());
    }

    /** Throws if the port is not allowed. */
    void throwIfPortBlocked(WebAddress address) throws UnreadablePageException {
        if (!allowsPort(address)) {
            throw UnreadablePageException.pasteInstead(
                    "Pages are read at the web's own ports only, and the address names port %d.".formatted(address.port()));
        }
    }

    /** Returns the target of a redirect. It never goes from https to http, where others could change the content. */
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

    /** Thrown if a name has an address that is not allowed. */
    static final class BlockedAddressException extends UnknownHostException {
        BlockedAddressException(String host) {
            super(host);
        }
    }
}
