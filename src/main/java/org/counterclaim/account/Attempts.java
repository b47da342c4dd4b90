package org.counterclaim.account;

import java.net.InetAddress;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

import javax.sql.DataSource;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Limits failed attempts to sign in: for each e-mail address that is typed, whether or not an account has it, and for each
 * network address. All nodes count together. An attempt that succeeds does not count.
 */
@Component
class Attempts {

    private static final Duration PERIOD = Duration.ofMinutes(15);
    private static final int CLEANED_AT_ONCE = 20;
    private static final int IPV6_NETWORK_BYTES = 8;

    private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;
    private final BucketConfiguration byAccount;
    private final BucketConfiguration byAddress;

    Attempts(DataSource database, @Value("${counterclaim.attempts.by-account:10}") int byAccount,
            @Value("${counterclaim.attempts.by-address:60}") int byAddress) {
        this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database).primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("private.attempt").expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(PERIOD)).build();
        this.byAccount = most(byAccount);
        this.byAddress = most(byAddress);
    }

    private static BucketConfiguration most(int attempts) {
        return BucketConfiguration.builder().addLimit(limit -> limit.capacity(attempts).refillGreedy(attempts, PERIOD)).build();
    }

    /** Counts an attempt to sign in with a password; gives how long to wait if it is one too many, else zero. */
    Duration count(String email, String networkAddress) {
        Duration wait = count(networkAddress);
        return wait.isZero() ? consume(account(email)) : wait;
    }

    /** Counts an attempt to sign in with a passkey, which names no account. */
    Duration count(String networkAddress) {
        buckets.removeExpired(CLEANED_AT_ONCE);
        return consume(network(networkAddress));
    }

    /** The last attempt succeeded. */
    void forget(String email, String networkAddress) {
        buckets.removeProxy(key("account " + normal(email)));
        forget(networkAddress);
    }

    /** The last attempt with a passkey succeeded. */
    void forget(String networkAddress) {
        network(networkAddress).addTokens(1);
    }

    private BucketProxy account(String email) {
        return buckets.builder().build(key("account " + normal(email)), () -> byAccount);
    }

    private BucketProxy network(String address) {
        return buckets.builder().build(key("address " + network(bytes(address))), () -> byAddress);
    }

    private static Duration consume(BucketProxy bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill()));
    }

    private static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
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

    private static String key(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
