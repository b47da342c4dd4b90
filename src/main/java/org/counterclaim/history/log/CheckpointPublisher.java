package org.counterclaim.history.log;

import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.event.TransactionalEventListener;

import org.counterclaim.record.RecordChangedEvent;

/**
 * Publishes a checkpoint after each change, in a thread of its own, so that nobody who changes the record waits for the signer. Failed
 * publications are tried again. Changes made on another node are published by that node, or soon afterwards by this one.
 */
class CheckpointPublisher {

    private static final Logger log = LoggerFactory.getLogger(CheckpointPublisher.class);
    private static final int SHORTEST_PAUSE = 1;
    private static final int LONGEST_PAUSE = 60;

    private final CheckpointPublication publication;
    private final boolean signs;
    private final TaskScheduler scheduler;
    private final AtomicBoolean isDue = new AtomicBoolean();
    private volatile @Nullable String failure;
    private int pause = SHORTEST_PAUSE;

    /** @param signs whether this node publishes, rather than leaving it to another */
    CheckpointPublisher(CheckpointPublication publication, boolean signs, TaskScheduler scheduler) {
        this.publication = publication;
        this.signs = signs;
        this.scheduler = scheduler;
    }

    /** Looks for new entries: at the start for those recorded meanwhile, and repeatedly for those of nodes that do not sign. */
    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void look() {
        publishSoon(0);
    }

    @TransactionalEventListener
    void on(RecordChangedEvent change) {
        publishSoon(0);
    }

    /** Schedules a publication. While the application shuts down, it is left to the next start. */
    private void publishSoon(int seconds) {
        if (signs && isDue.compareAndSet(false, true)) {
            try {
                var _ = scheduler.schedule(this::publish, Instant.now().plusSeconds(seconds));
            } catch (TaskRejectedException ending) {
                isDue.set(false);
            }
        }
    }

    private synchronized void publish() {
        isDue.set(false);
        try {
            publication.now();
            failure = null;
            pause = SHORTEST_PAUSE;
        } catch (SQLException | RuntimeException failed) {
            failure = String.valueOf(failed.getMessage());
            log.warn("The log's next checkpoint is not published yet, and will be tried again in {} s: {}", pause, failed.getMessage());
            publishSoon(pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE);
        }
    }

    /** Returns why the last checkpoint could not be published; null if it was. */
    @Nullable
    String failure() {
        return failure;
    }
}
