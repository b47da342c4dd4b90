package org.counterclaim.interchange.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores the log of what was sent. */
@Repository
class WebhookAttempts {

    /** So many lines are kept for each endpoint, for the time in {@code database.ExpiringRows}. */
    static final int KEPT = 200;

    private final JdbcClient database;
    private final Clock clock;

    WebhookAttempts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Notes that something is to be sent on its own.
     *
     * @param position the entry; null for a test
     * @return the attempt's id; empty if the endpoint was removed
     */
    Optional<UUID> ask(UUID endpoint, @Nullable Long position) {
        return database.sql("""
                        insert into private.webhook_attempt (endpoint_id, position, at)
                        select id, :position, :at from private.webhook_endpoint where id = :endpoint for key share returning id""")
                .param("endpoint", endpoint).param("position", position, Types.BIGINT).param("at", Timestamp.from(clock.instant()))
                .query(UUID.class).optional();
    }

    Optional<WebhookAttempt> find(UUID id) {
        return database.sql("select * from private.webhook_attempt where id = :id").param("id", id).query(WebhookAttempts::attempt)
                .optional();
    }

    /** Notes what became of an attempt that was asked for. */
    void settle(UUID id, WebhookOutcome outcome) {
        database.sql("update private.webhook_attempt set at = :at, millis = :millis, status = :status, problem = :problem where id = :id")
                .param("id", id).param("at", Timestamp.from(outcome.at())).param("millis", outcome.millis())
                .param("status", outcome.status(), Types.INTEGER).param("problem", outcome.problem(), Types.VARCHAR).update();
    }

    /** Adds a line for an attempt to send the next entry. */
    void add(UUID endpoint, @Nullable Long position, WebhookOutcome outcome) {
        ask(endpoint, position).ifPresent(id -> settle(id, outcome));
    }

    /** Returns the log of an endpoint, the latest first. */
    List<WebhookAttempt> latest(UUID endpoint, int most) {
        return database.sql("select * from private.webhook_attempt where endpoint_id = :id order by at desc, id desc limit :most")
                .param("id", endpoint).param("most", most).query(WebhookAttempts::attempt).list();
    }

    /** Deletes all but the latest lines. */
    void trim(UUID endpoint) {
        database.sql("""
                        delete from private.webhook_attempt where id in (select id from private.webhook_attempt
                            where endpoint_id = :id and millis is not null order by at desc, id desc offset :kept)""")
                .param("id", endpoint).param("kept", KEPT).update();
    }

    private static WebhookAttempt attempt(ResultSet row, int number) throws SQLException {
        Instant at = row.getTimestamp("at").toInstant();
        return new WebhookAttempt(row.getObject("id", UUID.class), row.getObject("endpoint_id", UUID.class),
                row.getObject("position", Long.class), at, row.getObject("millis", Integer.class), row.getObject("status", Integer.class),
                row.getString("problem"));
    }
}
