package org.counterclaim.interchange.webhook;

import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.counterclaim.database.JobScheduler;
import org.counterclaim.web.cache.HistoryGrewEvent;

/**
 * Sets deliveries to work when the history has grown, with one query for any number of commits. All nodes do so, and one of them delivers.
 * Once a minute it looks whether something was left over.
 */
@Component
class WebhookDispatcher implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(WebhookDispatcher.class);

    private final WebhookEndpoints endpoints;
    private final WebhookAttempts attempts;
    private final JobScheduler scheduler;
    private final Task<UUID> delivery;
    private final OneTimeTask<UUID> sending;
    private final AtomicBoolean isAwake = new AtomicBoolean();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(Thread.ofVirtual().name("webhooks").factory());

    WebhookDispatcher(WebhookEndpoints endpoints, WebhookAttempts attempts, JobScheduler scheduler,
            @Qualifier("webhookDeliveryTask") Task<UUID> delivery, @Qualifier("webhookSendingTask") OneTimeTask<UUID> sending) {
        this.endpoints = endpoints;
        this.attempts = attempts;
        this.scheduler = scheduler;
        this.delivery = delivery;
        this.sending = sending;
    }

    @EventListener(HistoryGrewEvent.class)
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void wake() {
        if (isAwake.compareAndSet(false, true)) {
            thread.execute(this::dispatch);
        }
    }

    private void dispatch() {
        isAwake.set(false);
        try {
            endpoints.due().forEach(id -> scheduler.runOnly(delivery, id));
        } catch (RuntimeException failed) {
            log.warn("Webhooks wait for the database: {}", failed.getMessage());
        }
    }

    /**
     * Has one event sent on its own.
     *
     * @param position its entry; null for a test
     */
    @Transactional
    public void send(UUID endpoint, @Nullable Long position) {
        attempts.ask(endpoint, position).ifPresent(attempt -> scheduler.run(sending, attempt));
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}
