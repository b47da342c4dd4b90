package org.counterclaim.interchange.following;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.counterclaim.interchange.outgoing.OutgoingHold;

/** The work of mailing followers as the scheduler knows it; one node does each at a time. */
@Configuration(proxyBeanMethods = false)
class FollowTasks {

    private static final Duration EVERY = Duration.ofSeconds(20);

    /** Looks for news, and sends what is due. */
    @Bean
    RecurringTask<Void> followNewsTask(NewsCheck check, FollowMailDelivery delivery, OutgoingHold hold, Clock clock) {
        return Tasks.recurring("follow-news", FixedDelay.of(EVERY)).execute((task, context) -> {
            if (delivery.isPossible() && !hold.isOn()) {
                check.run(clock.instant());
                delivery.run(clock.instant(), context.getSchedulerState()::isShuttingDown);
            }
        });
    }

    /** Sends what is due without waiting for the next look. */
    @Bean
    OneTimeTask<UUID> followMailTask(FollowMailDelivery delivery, OutgoingHold hold, Clock clock) {
        return Tasks.oneTime("follow-mail", UUID.class).execute((task, context) -> {
            if (!hold.isOn()) {
                delivery.run(clock.instant(), context.getSchedulerState()::isShuttingDown);
            }
        });
    }
}
