package org.counterclaim.interchange.webhook;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import org.counterclaim.core.WebAddress;
import org.counterclaim.interchange.webhook.WebhookEndpoint.EndpointState;
import org.counterclaim.interchange.webhook.WebhookEndpoint.EventFilter;
import org.counterclaim.interchange.webhook.WebhookEndpoint.EventFilter.StoryChoice;
import org.counterclaim.web.NotFoundException;
import org.counterclaim.web.form.RejectedFormException;

/** Stores endpoints with their secrets, and how far each has come. */
@Repository
class WebhookEndpoints {

    private static final int MOST = 50;

    /** How long a former secret signs beside the present one. */
    private static final Duration OVERLAP = Duration.ofHours(24);

    private static final String ALL = """
            select e.*, s.slug, s.title from private.webhook_endpoint e left join story s on s.id = e.story_id\s""";

    private final JdbcClient database;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    WebhookEndpoints(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Makes an endpoint, to which entries are sent that are made from now on. */
    @Transactional
    public UUID make(WebhookDetails told) {
        if (database.sql("select count(*) from private.webhook_endpoint").query(Integer.class).single() >= MOST) {
            throw new RejectedFormException("There are %d webhooks already, the most there can be. Remove one first.".formatted(MOST));
        }
        UUID id = database.sql("""
                        insert into private.webhook_endpoint (description, address, events, kinds, story_id, position)
                        select :description, :address, :events, :kinds, :story, position from history_head returning id""")
                .params(told.columns()).param("story", told.story(), Types.OTHER).query(UUID.class).single();
        addSecret(id);
        return id;
    }

    /** Changes what was told of an endpoint; how far it has come stays. */
    void change(UUID id, WebhookDetails told) {
        database.sql("""
                        update private.webhook_endpoint set description = :description, address = :address, events = :events,
                            kinds = :kinds, story_id = :story where id = :id""")
                .params(told.columns()).param("story", told.story(), Types.OTHER).param("id", id).update();
    }

    void remove(UUID id) {
        database.sql("delete from private.webhook_endpoint where id = :id").param("id", id).update();
    }

    /** Returns all of them, those in trouble first. */
    List<WebhookEndpoint> all() {
        return database.sql(ALL + "order by e.state = 'disabled' desc, e.failures > 0 desc, lower(e.description), e.id")
                .query(WebhookEndpoints::endpoint).list();
    }

    /** Returns the endpoint with an id; 404 if there is none. */
    WebhookEndpoint get(UUID id) {
        return find(id).orElseThrow(() -> new NotFoundException("There is no such webhook. It may have been removed."));
    }

    Optional<WebhookEndpoint> find(UUID id) {
        return database.sql(ALL + "where e.id = :id").param("id", id).query(WebhookEndpoints::endpoint).optional();
    }

    /** Returns the active ones for which there may be something to send now. */
    List<UUID> due() {
        return database.sql("""
                        select e.id from private.webhook_endpoint e join history_head h on e.position < h.position
                        where e.state = 'active' and (e.retry_at is null or e.retry_at <= :now)""")
                .param("now", now()).query((row, number) -> row.getObject("id", UUID.class)).list();
    }

    /** Moves an endpoint on over entries that do not concern it; returns false if it has been moved meanwhile. */
    boolean move(UUID id, long from, long to) {
        return database.sql("update private.webhook_endpoint set position = :to where id = :id and position = :from")
                .param("id", id).param("from", from).param("to", to).update() == 1;
    }

    /** Notes that an entry was accepted, unless the endpoint has been moved back meanwhile. */
    void accepted(UUID id, long position) {
        database.sql("""
                        update private.webhook_endpoint set position = :position, failures = 0, failing_since = null, retry_at = null
                        where id = :id and position = :position - 1""")
                .param("id", id).param("position", position).update();
    }

    /** Notes that an attempt has failed. */
    void failed(UUID id, Instant at, Instant retryAt) {
        database.sql("""
                        update private.webhook_endpoint set failures = failures + 1, failing_since = coalesce(failing_since, :at),
                            retry_at = :retry where id = :id""")
                .param("id", id).param("at", Timestamp.from(at)).param("retry", Timestamp.from(retryAt)).update();
    }

    void disable(UUID id, String problem) {
        database.sql("""
                        update private.webhook_endpoint set state = 'disabled', problem = :problem, failures = 0, failing_since = null,
                            retry_at = null where id = :id and state <> 'paused'""")
                .param("id", id).param("problem", problem).update();
    }

    void pause(UUID id) {
        database.sql("update private.webhook_endpoint set state = 'paused', problem = null where id = :id").param("id", id).update();
    }

    /** Lets an endpoint go on at once, whatever has failed before. */
    void resume(UUID id) {
        database.sql("""
                        update private.webhook_endpoint set state = 'active', problem = null, failures = 0, failing_since = null,
                            retry_at = null where id = :id""")
                .param("id", id).update();
    }

    /** Moves an endpoint back, so that entries from a position on are sent again; never forward. */
    void moveBack(UUID id, long first) {
        database.sql("update private.webhook_endpoint set position = least(position, :before) where id = :id")
                .param("id", id).param("before", first - 1).update();
    }

    /** Returns the secrets with which something is signed now, the present one first. */
    List<WebhookSecret> secrets(UUID endpoint) {
        return database.sql("""
                        select * from private.webhook_secret where endpoint_id = :id and (signs_until is null or signs_until > :now)
                        order by signs_until desc nulls first""")
                .param("id", endpoint).param("now", now())
                .query((row, number) -> new WebhookSecret(row.getBytes("key"), moment(row, "signs_until"))).list();
    }

    /** Gives an endpoint a new secret, beside which only the one before signs for a day. */
    @Transactional
    public void rotate(UUID endpoint) {
        get(endpoint);
        database.sql("delete from private.webhook_secret where endpoint_id = :id and signs_until is not null").param("id", endpoint)
                .update();
        database.sql("update private.webhook_secret set signs_until = :until where endpoint_id = :id")
                .param("id", endpoint).param("until", Timestamp.from(clock.instant().plus(OVERLAP))).update();
        addSecret(endpoint);
    }

    private void addSecret(UUID endpoint) {
        database.sql("insert into private.webhook_secret (endpoint_id, key) values (:id, :key)").param("id", endpoint)
                .param("key", WebhookSecret.random(random).key()).update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static WebhookEndpoint endpoint(ResultSet row, int number) throws SQLException {
        UUID story = row.getObject("story_id", UUID.class);
        EventFilter wanted = new EventFilter(texts(row, "events"), texts(row, "kinds"),
                story == null ? null : new StoryChoice(story, row.getString("slug"), row.getString("title")));
        return new WebhookEndpoint(row.getObject("id", UUID.class), row.getString("description"), new WebAddress(row.getString("address")),
                wanted, EndpointState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)), row.getString("problem"),
                row.getLong("position"), row.getInt("failures"), moment(row, "failing_since"), moment(row, "retry_at"));
    }

    private static Set<String> texts(ResultSet row, String column) throws SQLException {
        return new TreeSet<>(List.of((String[]) row.getArray(column).getArray()));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
