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

/** Limits how often something may be done, separately for each key. */
public final class RateLimiter {

    private static final int IPV6_BYTES = 16;

    /**
     * Sizes of IPv6 networks, from one person's to a company's: the number of bytes that their addresses share (RFC 6177), with the number
     * of people that the network counts for.
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
     * Counts one use from a network address; returns how long to wait if it is one too many, otherwise zero. Whoever has one IPv6 address
     * has its whole /64, and often a whole /56 or /48, each of which has a limit of its own.
     */
    public Duration countNetwork(String address) {
        return networks(address).entrySet().stream().sorted(Map.Entry.comparingByValue())
                .map(network -> count(network.getKey(), network.getValue())).filter(Duration::isPositive).findFirst().orElse(Duration.ZERO);
    }

    /** Counts one use for a key; returns how long to wait if it is one too many, otherwise zero. */
    public Duration count(String who) {
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

    /** Forgets all uses. */
    void forget(String who) {
        buckets.removeProxy(key(who));
    }

    private BucketProxy bucket(String who, int persons) {
        long capacity = (long) most * persons;
        return buckets.builder().build(key(who),
                () -> BucketConfiguration.builder().addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, period)).build());
    }

    /** Returns the smallest network of an address. */
    static String network(String address) {
        return networks(address).entrySet().stream().min(Map.Entry.comparingByValue()).orElseThrow().getKey();
    }

    /** Returns the networks of an address, and how many people each counts for. */
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
