package org.counterclaim.database;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;

import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/** Deletes expired rows in small portions, so that nobody waits for it. Every node does so, and skips rows that another is deleting. */
class ExpiredRowCleanup {

    static final int AT_ONCE = 500;

    private static final Logger log = LoggerFactory.getLogger(ExpiredRowCleanup.class);

    private final JdbcClient database;
    private final List<ExpiringRows> expiring;
    private final Clock clock;

    ExpiredRowCleanup(DataSource database, RetentionSettings settings, Clock clock) {
        this.database = JdbcClient.create(database);
        this.expiring = ExpiringRows.all(settings);
        this.clock = clock;
    }

    /** Deletes all expired rows and returns how many. Failures are tried again the next time. */
    @Scheduled(cron = "${counterclaim.retention.cleanup-cron:17 */10 * * * *}")
    int run() {
        int deleted = 0;
        for (ExpiringRows rows : expiring) {
            try {
                deleted += delete(rows);
            } catch (DataAccessException failed) {
                log.warn("What has expired in {} could not be deleted: {}", rows.table(), failed.getMessage());
            }
        }
        if (deleted > 0) {
            log.info("Deleted {} rows that had expired", deleted);
        }
        return deleted;
    }

    private int delete(ExpiringRows rows) {
        int deleted = 0;
        int last = AT_ONCE;
        while (last == AT_ONCE) {
            last = database.sql(rows.deletion()).param("before", Timestamp.from(clock.instant().minus(rows.age())))
                    .param("most", AT_ONCE).update();
            deleted += last;
        }
        return deleted;
    }
}
