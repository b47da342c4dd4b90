package org.counterclaim.account;

import java.net.InetAddress;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;

import org.counterclaim.core.Sha256;

import static java.nio.charset.StandardCharsets.UTF_8;

/** How often each of many may do something. */
public final class RateLimiter {

    private static final int IPV6_BYTES = 16;

    /**
     * Who has a network, from one person's to a company's, by the bytes that its addresses share (RFC 6177), and how many persons that may
     * be.
     */
    private static final Map<Integer, Integer> IPV6_NETWORKS = Map.of(8, 1, 7, 4, 6, 16);

    private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;
    private final String of;
    private final int most;
    private final Duration period;

    RateLimiter(PostgreSQLSelectForUpdateBasedProxyManager<String> buckets, String of, int most, Duration period) {
        this.buckets = buckets;
        this.of = of;
        this.most = most;
        this.period = period;
    }

    /**
     * Counts once for a network address; gives how long to wait if it is once too many, else zero. Whoever has one address of IPv6 has
     * all of its /64, and often all of a /56 or /48, which have a bound each.
     */
    public Duration countNetwork(String address) {
        return networks(address).entrySet().stream().sorted(Map.Entry.comparingByValue())
                .map(network -> count(network.getKey(), network.getValue())).filter(Duration::isPositive).findFirst().orElse(Duration.ZERO);
    }

    /** Counts once for whoever this is; gives how long to wait if it is once too many, else zero. */
    Duration count(String who) {
        return count(who, 1);
    }

    private Duration count(String who, int persons) {
        ConsumptionProbe probe = bucket(who, persons).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill()));
    }

    /** The last time does not count. */
    void takeBackNetwork(String address) {
        networks(address).forEach((network, persons) -> bucket(network, persons).addTokens(1));
    }

    /** The last time does not count. */
    void takeBack(String who) {
        bucket(who, 1).addTokens(1);
    }

    /** No time counts. */
    void forget(String who) {
        buckets.removeProxy(key(who));
    }

    private BucketProxy bucket(String who, int persons) {
        long capacity = (long) most * persons;
        return buckets.builder().build(key(who),
                () -> BucketConfiguration.builder().addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, period)).build());
    }

    /** The smallest network that an address is in. */
    static String network(String address) {
        return networks(address).entrySet().stream().min(Map.Entry.comparingByValue()).orElseThrow().getKey();
    }

    /** The networks that an address is in, and for how many persons each counts. */
    static Map<String, Integer> networks(String address) {
        byte[] bytes = bytes(address);
        return bytes.length != IPV6_BYTES ? Map.of(HexFormat.of().formatHex(bytes), 1) : IPV6_NETWORKS.entrySet().stream()
                .collect(Collectors.toMap(network -> HexFormat.of().formatHex(bytes, 0, network.getKey()), Map.Entry::getValue));
    }

    private static byte[] bytes(String address) {
        try {
            return InetAddress.ofLiteral(address).getAddress();
        } catch (IllegalArgumentException notNumeric) {
            return address.getBytes(UTF_8);
        }
    }

    private String key(String who) {
        return Sha256.hex((of + " " + who).getBytes(UTF_8));
    }
}
