package org.counterclaim.account;

import java.net.InetAddress;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;

import static java.nio.charset.StandardCharsets.UTF_8;

/** How often each of many may do something. */
public final class Limit {

    private static final int CLEANED_AT_ONCE = 20;
    private static final int IPV6_NETWORK_BYTES = 8;

    private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;
    private final String of;
    private final BucketConfiguration configuration;

    Limit(PostgreSQLSelectForUpdateBasedProxyManager<String> buckets, String of, BucketConfiguration configuration) {
        this.buckets = buckets;
        this.of = of;
        this.configuration = configuration;
    }

    /** Counts once for a network address; gives how long to wait if it is once too many, else zero. */
    public Duration countNetwork(String address) {
        buckets.removeExpired(CLEANED_AT_ONCE);
        return count(network(bytes(address)));
    }

    /** Counts once for whoever this is; gives how long to wait if it is once too many, else zero. */
    Duration count(String who) {
        ConsumptionProbe probe = bucket(who).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill()));
    }

    /** The last time does not count. */
    void takeBackNetwork(String address) {
        bucket(network(bytes(address))).addTokens(1);
    }

    /** No time counts. */
    void forget(String who) {
        buckets.removeProxy(key(who));
    }

    private BucketProxy bucket(String who) {
        return buckets.builder().build(key(who), () -> configuration);
    }

    /** Whoever has one address of IPv6 has the whole network of 64 bits. */
    private static String network(byte[] address) {
        return HexFormat.of().formatHex(address.length > IPV6_NETWORK_BYTES ? Arrays.copyOf(address, IPV6_NETWORK_BYTES) : address);
    }

    private static byte[] bytes(String address) {
        try {
            return InetAddress.ofLiteral(address).getAddress();
        } catch (IllegalArgumentException notNumeric) {
            return address.getBytes(UTF_8);
        }
    }

    private String key(String who) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest((of + " " + who).getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
