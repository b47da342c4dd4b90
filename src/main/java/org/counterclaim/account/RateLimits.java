package org.counterclaim.account;

import java.time.Duration;

import javax.sql.DataSource;

import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import org.springframework.stereotype.Component;

/** Bounds on how often something is done. All nodes count together, and no address is kept in the clear. */
@Component
public class RateLimits {

    private static final Duration KEPT_WHEN_FULL = Duration.ofMinutes(15);

    private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;

    RateLimits(DataSource database) {
        this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database).primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("private.attempt")
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEPT_WHEN_FULL))
                .build();
    }

    /**
     * A bound for each of many.
     *
     * @param of what is bounded; two bounds with the same name count together
     * @param most how often it may be done in the period; what is left comes back little by little
     */
    public RateLimiter of(String of, int most, Duration period) {
        return new RateLimiter(buckets, of, most, period);
    }
}
