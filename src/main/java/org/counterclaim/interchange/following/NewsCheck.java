package org.counterclaim.interchange.following;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds what is new in what is followed, and prepares mails. What changes is looked at once for each thing, however many follow it; if
 * nothing on record has changed, one query finds that out.
 */
@Component
class NewsCheck {

    /** Mails wait until nothing new has come for so long. */
    private static final Duration QUIET = Duration.ofSeconds(30);

    /** But no longer than this. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    /** How far apart the mails about one thing are at least. */
    private static final Duration APART = Duration.ofMinutes(10);

    private final JdbcClient database;
    private final FeedNewsReader news;
    private final FollowMails mails;
    private final Followings followings;
    private final LocalTime digestAt;

    NewsCheck(JdbcClient database, FeedNewsReader news, FollowMails mails, Followings followings,
            @Value("${counterclaim.following.digest-at:06:00}") String digestAt) {
        this.database = database;
        this.news = news;
        this.mails = mails;
        this.followings = followings;
        this.digestAt = LocalTime.parse(digestAt);
    }

    /** How far the history has come, and up to where it was looked at. */
    private record Progress(Instant head, Instant checked) {}

    /** Looks for news and prepares the mails that are due. Run it on one node at a time. */
    void run(Instant now) {
        Progress progress = database.sql("""
                        select greatest(h.at, p.checked_until) head, p.checked_until checked
                        from history_head h cross join private.following_progress p""")
                .query((row, number) -> new Progress(row.getTimestamp(1).toInstant(), row.getTimestamp(2).toInstant())).single();
        if (progress.head().isAfter(progress.checked())) {
            look(progress, now);
        }
        mails.announce(progress.head(), now, now.minus(QUIET), now.minus(LONGEST_WAIT), now.minus(APART));
        OffsetDateTime time = now.atOffset(ZoneOffset.UTC);
        if (!time.toLocalTime().isBefore(digestAt)) {
            mails.digest(time.toLocalDate(), progress.head(), now);
        }
    }

    private void look(Progress progress, Instant now) {
        followings.goOnWithMerged(now);
        List<FollowedFeed> followed = database
                .sql("""
                        select * from private.followed_feed e
                        where exists (select from private.following f
                            where f.feed_id = e.id and f.confirmed_at is not null and not f.daily)""")
                .query((row, number) -> FollowedFeed.read(row, "id")).list();
        Set<UUID> changed = news.changed(followed, progress.checked(), progress.head());
        database.sql("update private.followed_feed set news_from = coalesce(news_from, :now), news_at = :now where id = any(:changed)")
                .param("now", Timestamp.from(now)).param("changed", changed.toArray(UUID[]::new)).update();
        database.sql("update private.following_progress set checked_until = :head").param("head", Timestamp.from(progress.head())).update();
    }
}
