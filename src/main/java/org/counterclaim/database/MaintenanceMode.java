package org.counterclaim.database;

import java.time.Clock;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether the site is read-only: because of a setting, which is for this node alone, or because an administrator said so, which is in the
 * database, for all nodes. Every request asks, so the answer is in memory; whoever listens to the database says when it changes.
 */
@Component
public class MaintenanceMode {

    private static final Logger log = LoggerFactory.getLogger(MaintenanceMode.class);

    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final @Nullable MaintenanceNotice set;
    private volatile @Nullable MaintenanceNotice heard;

    MaintenanceMode(JdbcClient database, ApplicationEventPublisher events, Clock clock,
            @Value("${counterclaim.read-only:}") String reason) {
        this.database = database;
        this.events = events;
        this.set = reason.isBlank() ? null : new MaintenanceNotice(reason.strip(), null, clock.instant());
    }

    /** Announces that the site is read-only from now on, or no longer. */
    public record MaintenanceEvent(boolean isReadOnly) {}

    /** Returns why the site is read-only at present; null if it can be changed. */
    public @Nullable MaintenanceNotice current() {
        return set == null ? heard : set;
    }

    /** Makes the site read-only, on all nodes; does nothing if it is already. */
    public void begin(String reason, String by) {
        database.sql("insert into private.maintenance (reason, by_name) values (:reason, :by) on conflict do nothing")
                .param("reason", reason).param("by", by).update();
        hear(inDatabase());
    }

    /** Lets the site be changed again. A setting of a node stays. */
    public void end() {
        database.sql("delete from private.maintenance").update();
        hear(null);
    }

    private @Nullable MaintenanceNotice inDatabase() {
        return database.sql("select reason, by_name, since from private.maintenance")
                .query((row, number) -> new MaintenanceNotice(row.getString(1), row.getString(2), row.getTimestamp(3).toInstant()))
                .optional().orElse(null);
    }

    /** Notes what the database says now. */
    public void hear(@Nullable MaintenanceNotice now) {
        boolean isNew = !Objects.equals(heard, now);
        heard = now;
        if (isNew) {
            log.info(now == null ? "The site can be changed again" : "The site is read-only from now on: {}", now);
            events.publishEvent(new MaintenanceEvent(current() != null));
        }
    }
}
