package org.counterclaim.account;

import java.time.Duration;

import javax.sql.DataSource;

import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import org.springframework.stereotype.Component;

import org.counterclaim.web.server.RefusedRequests;

/** Makes limits on how often something is done. All nodes count together, and addresses are stored only as hashes. */
@Component
public class RateLimits {

    private static final Duration KEPT_WHEN_FULL = Duration.ofMinutes(15);

    private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;

    private final RefusedRequests refused;

    RateLimits(DataSource database, RefusedRequests refused) {
        this.refused = refused;
        this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database).primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("private.attempt")
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEPT_WHEN_FULL))
                .build();
    }

    /**
     * Returns a limiter that counts separately for each key.
     *
     * @param of what is limited; two limiters with the same name count together
     * @param most how often it may be done in the period; uses come back little by little
     */
    public RateLimiter of(String of, int most, Duration period) {
        return new RateLimiter(buckets, of, most, period, refused.by(of));
    }
}
