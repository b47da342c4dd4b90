package org.counterclaim.capture;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The production guard, except that {@value #SITE} stands for a site on the public internet but is on this machine, and that the ports of
 * the tests' servers count as the web's.
 */
final class TestGate {

    static final String SITE = "news.example";

    /** The production limits, but for fewer bytes. */
    static final FetchLimits LIMITS =
            new FetchLimits(1_000_000, Duration.ofSeconds(10), Duration.ofSeconds(3), Duration.ofSeconds(5), 5, 4);

    /** The limits for tests in which the time must run out. */
    static final FetchLimits HASTY =
            new FetchLimits(1_000_000, Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(1), 5, 4);

    private static final Map<String, String[]> NAMES = Map.of(
            "private.example", new String[] {"10.1.2.3"},
            "loopback.example", new String[] {"127.0.0.1"},
            "six.example", new String[] {"::1"},
            "both.example", new String[] {"93.184.215.14", "127.0.0.1"},
            "metadata.example", new String[] {"169.254.169.254"});

    private final AtomicInteger lookups = new AtomicInteger();

    static SsrfGuard with(Integer... ports) {
        return with(Set.of(ports));
    }

    /** The same with ports that may become more. */
    static SsrfGuard with(Set<Integer> ports) {
        TestGate names = new TestGate();
        return new SsrfGuard(address -> isSite(address) || SsrfGuard.USUAL.network().test(address), ports, names::of);
    }

    private static boolean isSite(InetAddress address) {
        return address.toString().startsWith(SITE + "/");
    }

    private InetAddress[] of(String host) throws UnknownHostException {
        if (host.equals(SITE) || (host.equals("rebinding.example") && lookups.getAndIncrement() == 0)) {
            return new InetAddress[] {InetAddress.getByAddress(SITE, new byte[] {127, 0, 0, 1})};
        }
        String[] known = NAMES.getOrDefault(host, new String[] {host.equals("rebinding.example") ? "127.0.0.1" : host});
        if (host.endsWith(".example") && known[0].equals(host)) {
            throw new UnknownHostException(host);
        }
        InetAddress[] found = new InetAddress[known.length];
        for (int i = 0; i < known.length; i++) {
            found[i] = InetAddress.getByName(known[i]);
        }
        return found;
    }
}
