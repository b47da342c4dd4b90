package org.counterclaim.interchange.following;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.counterclaim.account.RateLimiter;
import org.counterclaim.account.RateLimits;
import org.counterclaim.database.JobScheduler;

/**
 * Takes readers' wishes to follow something. One mail asks for all that waits, so that nobody can fill somebody else's mailbox, however
 * much they ask for in that name.
 */
@Component
class FollowRequests {

    private static final int MOST_A_DAY = 5;
    private static final Duration APART = Duration.ofMinutes(5);

    private final Followings followings;
    private final FollowMails mails;
    private final JobScheduler jobs;
    private final OneTimeTask<UUID> sending;
    private final RateLimiter daily;
    private final RateLimiter apart;
    private final Clock clock;

    FollowRequests(Followings followings, FollowMails mails, JobScheduler jobs, @Qualifier("followMailTask") OneTimeTask<UUID> sending,
            RateLimits limits, Clock clock) {
        this.followings = followings;
        this.mails = mails;
        this.jobs = jobs;
        this.sending = sending;
        this.daily = limits.of("follow mail a day", MOST_A_DAY, Duration.ofDays(1));
        this.apart = limits.of("follow mail", 1, APART);
        this.clock = clock;
    }

    /** Has an address asked whether it wants to follow something. Whoever asks in its name learns nothing of it. */
    @Transactional
    public void ask(String email, FollowTarget target, FollowPace pace) {
        Instant now = clock.instant();
        UUID follower = followings.ask(email, target, pace);
        mails.ask(follower, now).ifPresent(mail -> {
            if (daily.count(email).isPositive()) {
                mails.discard(mail);
                return;
            }
            mails.postpone(mail, now.plus(apart.count(email)));
            jobs.run(sending, follower);
        });
    }
}
