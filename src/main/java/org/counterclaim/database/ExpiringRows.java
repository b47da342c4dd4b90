package org.counterclaim.database;

import java.time.Duration;
import java.util.List;

/**
 * Rows of a table that are deleted when they are old. All of them are private; records are never deleted.
 *
 * @param table with its schema
 * @param condition which rows have expired, in SQL with {@code :before}, supported by an index
 * @param age how long they are kept; {@code :before} is this long ago
 */
record ExpiringRows(String table, String condition, Duration age) {

    private static final Duration UNCONFIRMED = Duration.ofDays(2);
    private static final String IN_MILLISECONDS = " < (extract(epoch from cast(:before as timestamptz)) * 1000)::bigint";

    /** Returns all such rows; docs/operating.md has the table for people. Drafts are deleted before the texts that they refer to. */
    static List<ExpiringRows> all(RetentionSettings settings) {
        return List.of(
                new ExpiringRows("private.session", "expiry_time" + IN_MILLISECONDS, Duration.ZERO),
                new ExpiringRows("private.attempt", "expires_at" + IN_MILLISECONDS, Duration.ZERO),
                new ExpiringRows("private.one_time_link", "expires_at < :before", Duration.ofDays(30)),
                new ExpiringRows("private.personal_token", "least(expires_at, revoked_at) < :before", Duration.ofDays(90)),
                new ExpiringRows("private.known_device", "last_at < :before", Duration.ofDays(365)),
                new ExpiringRows("private.identity_session", "checked_at < :before", Duration.ofDays(2)),
                new ExpiringRows("private.sent_form", "at < :before", Duration.ofDays(30)),
                new ExpiringRows("private.draft", "saved_at < :before and coalesce(handed_in_at, saved_at) < :before", settings.drafts()),
                new ExpiringRows("private.intake", "begun_at < :before and not exists"
                        + " (select from private.draft d where d.address = '/desk/intake/' || intake.id)", settings.drafts()),
                new ExpiringRows("private.import_job", "created_at < :before", settings.drafts()),
                new ExpiringRows("private.following", "confirmed_at is null and created_at < :before", UNCONFIRMED),
                new ExpiringRows("private.follower", "created_at < :before and not exists"
                        + " (select from private.following f where f.follower_id = follower.id)", UNCONFIRMED),
                new ExpiringRows("private.followed_feed", "created_at < :before and not exists"
                        + " (select from private.following f where f.feed_id = followed_feed.id)", UNCONFIRMED),
                new ExpiringRows("private.following_link", "made_at < :before and exists (select from private.following_link n where"
                        + " n.follower_id = following_link.follower_id and n.made_at > following_link.made_at"
                        + " and n.about = following_link.about)", Duration.ofDays(400)),
                new ExpiringRows("private.assignment", "ended_at < :before", Duration.ofDays(365)),
                new ExpiringRows("private.verdict_proposal", "ended_at < :before", Duration.ofDays(365)),
                new ExpiringRows("private.request", "settled_at < :before", settings.requests()),
                new ExpiringRows("private.request_overflow", "last_at < :before", Duration.ofDays(90)),
                new ExpiringRows("private.webhook_attempt", "at < :before", Duration.ofDays(30)),
                new ExpiringRows("private.webhook_secret", "signs_until < :before", Duration.ZERO));
    }

    /** Returns the SQL that deletes at most {@code :most} rows and skips locked ones. */
    String deletion() {
        return "delete from %1$s where ctid = any(array(select ctid from %1$s where %2$s limit :most for update skip locked))"
                .formatted(table, condition);
    }
}
