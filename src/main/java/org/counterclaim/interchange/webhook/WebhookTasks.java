package org.counterclaim.interchange.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.counterclaim.database.JobScheduler.TaskLimit;
import org.counterclaim.interchange.outgoing.OutgoingHold;

/** The work of webhooks as the scheduler knows it: one delivery for each endpoint, and what is sent on its own. */
@Configuration(proxyBeanMethods = false)
class WebhookTasks {

    private static final String DELIVERY = "webhook-delivery";
    private static final Duration AGAIN = Duration.ofSeconds(10);
    private static final Duration WHILE_HELD = Duration.ofMinutes(1);

    /** Several, because most of the time each waits for another machine, and 15 seconds for one that hangs. */
    private static final int DELIVERIES_AT_ONCE = 8;

    @Bean
    TaskLimit webhookDeliveries() {
        return new TaskLimit(DELIVERY, DELIVERIES_AT_ONCE);
    }

    @Bean
    Task<UUID> webhookDeliveryTask(WebhookDelivery delivery, OutgoingHold hold, ObjectProvider<WebhookDispatcher> dispatcher) {
        return Tasks.custom(DELIVERY, UUID.class).onDeadExecutionRevive()
                .onFailure((failed, then) -> then.reschedule(failed, failed.getTimeDone().plus(AGAIN)))
                .execute((task, context) -> hold.isOn() ? (done, then) -> then.reschedule(done, Instant.now().plus(WHILE_HELD))
                        : then(delivery.deliver(task.getData(), context.getSchedulerState()::isShuttingDown), dispatcher));
    }

    /** Goes on later, or ends the work; then looks again, because the history may have grown before the work was gone. */
    private static CompletionHandler<UUID> then(Optional<Instant> next, ObjectProvider<WebhookDispatcher> dispatcher) {
        return (done, then) -> {
            next.ifPresentOrElse(at -> then.reschedule(done, at), then::remove);
            dispatcher.getObject().wake();
        };
    }

    @Bean
    OneTimeTask<UUID> webhookSendingTask(WebhookDelivery delivery, OutgoingHold hold) {
        return Tasks.oneTime("webhook-sending", UUID.class)
                .onFailure((failed, then) -> then.reschedule(failed, failed.getTimeDone().plus(AGAIN)))
                .execute((task, context) -> {
                    if (hold.isOn()) {
                        delivery.refuseAsked(task.getData(), "Not sent: this site was restored, and holds webhooks back (see /admin).");
                    } else {
                        delivery.sendAsked(task.getData());
                    }
                });
    }
}
