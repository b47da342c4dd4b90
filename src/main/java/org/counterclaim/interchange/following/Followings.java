package org.counterclaim.interchange.following;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Stores who follows what. An address is deleted with the last thing that it follows. */
@Repository
class Followings {

    /** How much one address can follow, so that nobody can fill the database for it. */
    private static final int MOST = 200;

    private static final String ALL = """
            select f.*, e.record_type, e.record_id, e.address from private.following f join private.followed_feed e on e.id = f.feed_id
            where\s""";

    /** SQL for who follows a record that was merged and was told of that, with what is followed instead. */
    private static final String TOLD_OF_MERGING = """
            with told as (select f.id, f.follower_id, i.id into_feed from private.followed_feed e
                join any_record r on r.kind = e.record_type and r.id = e.record_id and r.into_id is not null
                join private.followed_feed i on i.record_id = r.into_id
                join private.following f on f.feed_id = e.id
                where f.told_until >= (select max(at) from entry where record_id = e.record_id and action = 'merged'))
            """;

    private final JdbcClient database;

    Followings(JdbcClient database) {
        this.database = database;
    }

    /** One thing that an address follows, or will if it confirms. */
    record Following(UUID id, FollowedFeed feed, FollowPace pace, boolean isConfirmed, Instant toldUntil) {}

    /** Notes that somebody wants to follow something; it changes nothing of what is confirmed. Returns the id of the follower. */
    @Transactional
    public UUID ask(String email, FollowTarget target, FollowPace pace) {
        UUID follower = database.sql("""
                        insert into private.follower (email) values (:email)
                        on conflict (email) do update set email = excluded.email returning id""")
                .param("email", email).query(UUID.class).single();
        database.sql("""
                        insert into private.following as f (follower_id, feed_id, daily) select :follower, :feed, :daily
                        where (select count(*) from private.following where follower_id = :follower) < :most
                        on conflict (follower_id, feed_id) do update set daily = excluded.daily, created_at = now()
                            where f.confirmed_at is null""")
                .param("follower", follower).param("feed", feed(target)).param("daily", pace == FollowPace.DAILY).param("most", MOST)
                .update();
        return follower;
    }

    private UUID feed(FollowTarget target) {
        return database.sql("""
                        insert into private.followed_feed (record_type, record_id, address, words) values (:type, :record, :address, :words)
                        on conflict (%1$s) do update set %1$s = excluded.%1$s returning id"""
                .formatted(target.record() == null ? "address" : "record_id"))
                .param("type", target.type() == null ? null : target.type().word(), Types.VARCHAR)
                .param("record", target.record(), Types.OTHER)
                .param("address", target.record() == null ? target.page() : null, Types.VARCHAR)
                .param("words", target.typed(), Types.VARCHAR)
                .query(UUID.class).single();
    }

    /** Returns everything that an address follows, or will if it confirms. */
    List<Following> of(UUID follower) {
        return database.sql(ALL + "f.follower_id = :follower order by f.created_at, f.id").param("follower", follower)
                .query((row, number) -> new Following(row.getObject("id", UUID.class), FollowedFeed.read(row, "feed_id"),
                        FollowPace.of(row.getBoolean("daily")), row.getTimestamp("confirmed_at") != null,
                        Optional.ofNullable(row.getTimestamp("told_until")).map(Timestamp::toInstant).orElse(Instant.MAX)))
                .list();
    }

    /** Confirms what an address asked for. It is told of what is new from now on. */
    void confirm(UUID follower, Collection<UUID> ids) {
        database.sql("""
                        update private.following set confirmed_at = now(),
                            told_until = (select greatest(at, to_timestamp(0)) from history_head)
                        where follower_id = :follower and id = any(:ids) and confirmed_at is null""")
                .param("follower", follower).param("ids", ids.toArray(UUID[]::new)).update();
    }

    void change(UUID follower, Collection<UUID> ids, FollowPace pace) {
        database.sql("update private.following set daily = :daily where follower_id = :follower and id = any(:ids)")
                .param("daily", pace == FollowPace.DAILY).param("follower", follower).param("ids", ids.toArray(UUID[]::new)).update();
    }

    /** Ends what an address follows, and deletes the address if that was all. */
    @Transactional
    public void end(UUID follower, Collection<UUID> ids) {
        // Whoever asks for something more at this moment waits, and is not deleted with it.
        database.sql("select id from private.follower where id = :follower for update").param("follower", follower).query().listOfRows();
        database.sql("delete from private.following where follower_id = :follower and id = any(:ids)")
                .param("follower", follower).param("ids", ids.toArray(UUID[]::new)).update();
        database.sql("delete from private.follower where id = :follower and not exists "
                + "(select from private.following where follower_id = :follower)").param("follower", follower).update();
    }

    /** Deletes an address with everything that it follows. */
    void endAll(UUID follower) {
        database.sql("delete from private.follower where id = :follower").param("follower", follower).update();
    }

    /**
     * Has those who follow a record that was merged into another follow that one, once they have been told of the merging. What they have
     * not been told of the other one since is looked for at once.
     */
    @Transactional
    public void goOnWithMerged(Instant now) {
        database.sql("""
                        insert into private.followed_feed (record_type, record_id)
                        select distinct r.kind, r.into_id from private.followed_feed e
                        join any_record r on r.kind = e.record_type and r.id = e.record_id
                        where r.into_id is not null and exists (select from private.following where feed_id = e.id)
                        on conflict do nothing""").update();
        int moved = database.sql(TOLD_OF_MERGING + """
                        , moved as (update private.following f set feed_id = t.into_feed
                            from (select distinct on (follower_id, into_feed) * from told order by follower_id, into_feed, id) t
                            where f.id = t.id and not exists (select from private.following other
                                where other.follower_id = t.follower_id and other.feed_id = t.into_feed)
                            returning f.feed_id)
                        update private.followed_feed set news_from = coalesce(news_from, :now), news_at = :now
                        where id in (select feed_id from moved)""").param("now", Timestamp.from(now)).update();
        int known = database.sql(TOLD_OF_MERGING + """
                        delete from private.following where id in (select id from told)""").update();
        if (moved + known > 0) {
            // What it was merged into may have been merged, too.
            goOnWithMerged(now);
        }
    }

    /** Returns the moment of which the first of those who follow something has to be told next. */
    Instant toldUntil(FollowedFeed feed) {
        return Objects.requireNonNull(database.sql("""
                        select min(told_until) from private.following where feed_id = :feed and confirmed_at is not null""")
                .param("feed", feed.id()).query(Timestamp.class).single()).toInstant();
    }
}
