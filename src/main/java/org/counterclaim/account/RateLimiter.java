package org.counterclaim.account;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import io.micrometer.core.instrument.Counter;

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
    private final Counter refusals;

    RateLimiter(PostgreSQLSelectForUpdateBasedProxyManager<String> buckets, String of, int most, Duration period, Counter refusals) {
        this.buckets = buckets;
        this.of = of;
        this.most = most;
        this.period = period;
        this.refusals = refusals;
    }

    /**
     * What is left after a use.
     *
     * @param left how many more uses there are now
     * @param delay how long until there is one; zero unless this one was too many
     * @param reset how long until there are as many as there ever are
     */
    public record Allowance(long left, Duration delay, Duration reset) {

        private static Allowance of(ConsumptionProbe probe) {
            return new Allowance(probe.getRemainingTokens(),
                    probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill())),
                    Duration.ofNanos(probe.getNanosToWaitForReset()));
        }

        /** Whether the use was one too many. */
        public boolean isExceeded() {
            return delay.isPositive();
        }
    }

    /** Returns how often it may be done in the period. */
    public int most() {
        return most;
    }

    /** Returns the period. */
    public Duration period() {
        return period;
    }

    /**
     * Counts one use from a network address; returns how long to wait if it is one too many, otherwise zero. Whoever has one IPv6 address
     * has its whole /64, and often a whole /56 or /48, each of which has a limit of its own.
     */
    public Duration countNetwork(String address) {
        return useFromNetwork(address).delay();
    }

    /** Counts the same; returns what is left to the network of the address that has least left. */
    public Allowance useFromNetwork(String address) {
        List<Allowance> left = new ArrayList<>();
        for (Map.Entry<String, Integer> network : networks(address).entrySet().stream().sorted(Map.Entry.comparingByValue()).toList()) {
            Allowance allowance = use(network.getKey(), network.getValue());
            if (allowance.isExceeded()) {
                return allowance;
            }
            left.add(allowance);
        }
        return Collections.min(left, Comparator.comparingLong(Allowance::left));
    }

    /** Counts one use for a key; returns how long to wait if it is one too many, otherwise zero. */
    public Duration count(String who) {
        return use(who).delay();
    }

    /** Counts one use for a key. */
    public Allowance use(String who) {
        return use(who, 1);
    }

    private Allowance use(String who, int persons) {
        Allowance allowance = Allowance.of(bucket(who, persons).tryConsumeAndReturnRemaining(1));
        if (allowance.isExceeded()) {
            refusals.increment();
        }
        return allowance;
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
