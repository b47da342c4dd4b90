package org.counterclaim.interchange.outgoing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.counterclaim.account.AdminNotices;
import org.counterclaim.core.MomentWords;

/**
 * Whether webhooks and mails to followers are held back, because the database was restored and may be a copy beside the site that goes on.
 * The command {@code restore} begins it, and an administrator ends it.
 */
@Component
public class OutgoingHold implements AdminNotices {

    /** What brings everything that waits to the present: nobody is told of what is on record already. */
    private static final List<String> LEAVE_OUT = List.of("delete from private.following_mail",
            "update private.followed_feed set news_from = null, news_at = null where news_at is not null",
            "update private.following f set told_until = h.at from history_head h where f.told_until < h.at",
            """
                    update private.following_progress set checked_until = greatest(checked_until, (select at from history_head)),
                        digest_on = greatest(digest_on, (now() at time zone 'UTC')::date)""",
            """
                    update private.webhook_endpoint set position = (select position from history_head), failures = 0,
                        failing_since = null, retry_at = null""");

    private final JdbcClient database;

    OutgoingHold(JdbcClient database) {
        this.database = database;
    }

    /** Whether nothing is to be sent now. */
    public boolean isOn() {
        return takenAt().isPresent();
    }

    /** Returns when the backup was made that was restored; empty if nothing is held back. */
    Optional<Instant> takenAt() {
        return database.sql("select taken_at from private.outgoing_hold").query((row, number) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /** Lets everything be sent again: what waits first, or only what is new from now on. */
    @Transactional
    public void end(boolean sendsWhatWaits) {
        boolean wasOn = database.sql("delete from private.outgoing_hold").update() > 0;
        if (wasOn && !sendsWhatWaits) {
            LEAVE_OUT.forEach(sql -> database.sql(sql).update());
        }
    }

    @Override
    public List<AdminNotice> now() {
        return takenAt().map(at -> new AdminNotice(
                "This site was restored from a backup of %s. It sends neither webhooks nor mails to followers."
                        .formatted(MomentWords.words(at)),
                OutgoingController.ADDRESS, "Decide what is sent")).stream().toList();
    }
}
