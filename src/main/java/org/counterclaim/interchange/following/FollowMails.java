package org.counterclaim.interchange.following;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Stores the mails that wait to be sent, and what became of them. */
@Repository
class FollowMails {

    /** How long a node has to send those that it took; then another may. */
    private static final Duration LEASE = Duration.ofMinutes(15);

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final int MOST_DOUBLINGS = 9;

    /**
     * After a server has refused an address for good so many times, so far apart, it is deleted. That gives operators of a server that
     * refuses everybody some days to notice.
     */
    private static final int MOST_REFUSALS = 4;
    private static final Duration AFTER_REFUSAL = Duration.ofDays(1);

    private final JdbcClient database;

    FollowMails(JdbcClient database) {
        this.database = database;
    }

    /** Has a new address asked whether it wants what was asked for; returns the mail's id, or nothing if such a mail waits already. */
    Optional<UUID> ask(UUID follower, Instant at) {
        return database.sql("""
                        insert into private.following_mail (kind, follower_id, due_at) values ('confirmation', :follower, :at)
                        on conflict do nothing returning id""")
                .param("follower", follower).param("at", Timestamp.from(at)).query(UUID.class).optional();
    }

    void postpone(UUID mail, Instant to) {
        database.sql("update private.following_mail set due_at = :to where id = :mail").param("to", Timestamp.from(to)).param("mail", mail)
                .update();
    }

    void discard(UUID mail) {
        database.sql("delete from private.following_mail where id = :mail").param("mail", mail).update();
    }

    /** Prepares the mails to all who follow something at once, for what has had news for long enough; returns how many. */
    @Transactional
    public int announce(Instant until, Instant now, Instant quietSince, Instant waitingSince, Instant mailedBefore) {
        return database.sql("""
                        with due as (update private.followed_feed
                            set news_from = null, news_at = null, announced_at = :now, announced_until = :until
                            where news_at is not null and (news_at <= :quiet or news_from <= :waiting)
                                and (announced_at is null or announced_at <= :mailed)
                            returning id)
                        insert into private.following_mail (kind, follower_id, following_id, told_until, due_at)
                        select 'news', f.follower_id, f.id, :until, :now from private.following f join due d on d.id = f.feed_id
                        where not f.daily and f.told_until < :until
                        on conflict do nothing""")
                .param("until", Timestamp.from(until)).param("now", Timestamp.from(now)).param("quiet", Timestamp.from(quietSince))
                .param("waiting", Timestamp.from(waitingSince)).param("mailed", Timestamp.from(mailedBefore)).update();
    }

    /** Prepares the digests of a day, unless that was done before; returns how many. */
    @Transactional
    public int digest(LocalDate day, Instant until, Instant now) {
        int isFirst =
                database.sql("update private.following_progress set digest_on = :day where digest_on < :day").param("day", day).update();
        return isFirst == 0 ? 0 : database.sql("""
                        insert into private.following_mail (kind, follower_id, told_until, due_at)
                        select distinct 'digest', follower_id, cast(:until as timestamptz), cast(:now as timestamptz)
                        from private.following where daily and told_until < :until
                        on conflict do nothing""")
                .param("until", Timestamp.from(until)).param("now", Timestamp.from(now)).update();
    }

    boolean isDue(Instant now) {
        return database.sql("select exists (select from private.following_mail where due_at <= :now)").param("now", Timestamp.from(now))
                .query(Boolean.class).single();
    }

    /** Takes some of the mails that are due, so that no other node sends them. Confirmations come first, because people wait for them. */
    @Transactional
    public List<FollowMail> take(int most, Instant now) {
        return database.sql("""
                        with mine as (select id from private.following_mail where due_at <= :now
                            order by kind <> 'confirmation', due_at limit :most for update skip locked)
                        update private.following_mail m set due_at = :until from mine, private.follower f
                        where m.id = mine.id and f.id = m.follower_id returning m.*, f.email""")
                .param("now", Timestamp.from(now)).param("most", most).param("until", Timestamp.from(now.plus(LEASE)))
                .query(FollowMails::mail).list();
    }

    /** Gives back mails that were taken and not tried. */
    void release(Collection<UUID> mails, Instant now) {
        database.sql("update private.following_mail set due_at = :now where id = any(:mails)").param("now", Timestamp.from(now))
                .param("mails", mails.toArray(UUID[]::new)).update();
    }

    /** Notes that a mail was sent, or that there was nothing to tell. What is new since it was prepared is in the next. */
    @Transactional
    public void done(FollowMail mail, Collection<UUID> about, Instant now) {
        discard(mail.id());
        database.sql("update private.follower set refusals = 0 where id = :follower and refusals > 0").param("follower", mail.follower())
                .update();
        if (mail.kind() == FollowMail.Kind.CONFIRMATION) {
            return;
        }
        database.sql("update private.following set told_until = greatest(told_until, :until) where id = any(:about)")
                .param("until", Timestamp.from(mail.until())).param("about", about.toArray(UUID[]::new)).update();
        database.sql("""
                        insert into private.following_mail (kind, follower_id, following_id, told_until, due_at)
                        select 'news', f.follower_id, f.id, e.announced_until, :now
                        from private.following f join private.followed_feed e on e.id = f.feed_id
                        where f.id = :following and not f.daily and e.announced_until > f.told_until
                        on conflict do nothing""")
                .param("now", Timestamp.from(now)).param("following", mail.following(), Types.OTHER).update();
    }

    /** Notes that a mail could not be sent; it is tried again, after a pause that doubles each time. */
    void failed(FollowMail mail, Instant now) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(mail.failures(), MOST_DOUBLINGS));
        database.sql("update private.following_mail set failures = failures + 1, due_at = :at where id = :mail")
                .param("at", Timestamp.from(now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE))).param("mail", mail.id())
                .update();
    }

    /** Notes that a server refused a mail's receiver for good. It is asked a few times more, unless the receiver asked for nothing. */
    @Transactional
    public void refused(FollowMail mail, Instant now) {
        if (mail.kind() == FollowMail.Kind.CONFIRMATION) {
            discard(mail.id());
            return;
        }
        postpone(mail.id(), now.plus(AFTER_REFUSAL));
        database.sql("update private.follower set refusals = refusals + 1 where id = :follower").param("follower", mail.follower())
                .update();
        database.sql("delete from private.follower where id = :follower and refusals >= :most").param("follower", mail.follower())
                .param("most", MOST_REFUSALS).update();
    }

    private static FollowMail mail(ResultSet row, int number) throws SQLException {
        Timestamp until = row.getTimestamp("told_until");
        return new FollowMail(row.getObject("id", UUID.class), FollowMail.Kind.of(row.getString("kind")),
                row.getObject("follower_id", UUID.class), row.getString("email"), row.getObject("following_id", UUID.class),
                until == null ? Instant.EPOCH : until.toInstant(), row.getInt("failures"));
    }
}
