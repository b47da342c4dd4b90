package org.counterclaim.history.log;

import java.sql.SQLException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.event.TransactionalEventListener;

import org.counterclaim.record.RecordChangedEvent;

/**
 * Publishes a checkpoint after each change, in a thread of its own: nobody who changes the record waits for the signer. What could
 * not be published is tried again, and what another node changed is published by that node or soon after here.
 */
final class CheckpointPublisher implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(CheckpointPublisher.class);
    private static final int SHORTEST_PAUSE = 1;
    private static final int LONGEST_PAUSE = 60;

    /** In seconds: how often to look for changes of nodes that do not sign. */
    private static final int LOOK = 5;

    /** In seconds: how long stopping waits for what is under way. It is published after the next start otherwise. */
    private static final int STOP = 1;

    private final CheckpointPublication publication;
    private final boolean signs;
    private final AtomicBoolean isDue = new AtomicBoolean();
    private volatile @Nullable ScheduledExecutorService thread;
    private volatile @Nullable String failure;
    private int pause = SHORTEST_PAUSE;

    /** @param signs whether to publish anything, rather than leave that to another node */
    CheckpointPublisher(CheckpointPublication publication, boolean signs) {
        this.publication = publication;
        this.signs = signs;
    }

    private static Thread named(Runnable work) {
        return Thread.ofPlatform().daemon().name("log").unstarted(work);
    }

    /** What is asked for while it stops is published after the next start. */
    @Override
    public synchronized void start() {
        ScheduledThreadPoolExecutor starting =
                new ScheduledThreadPoolExecutor(1, CheckpointPublisher::named, new ThreadPoolExecutor.DiscardPolicy());
        starting.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        starting.setContinueExistingPeriodicTasksAfterShutdownPolicy(false);
        isDue.set(false);
        thread = starting;
        if (signs) {
            publishSoon(0);
            var _ = starting.scheduleWithFixedDelay(() -> publishSoon(0), LOOK, LOOK, TimeUnit.SECONDS);
        }
    }

    @TransactionalEventListener
    void on(RecordChangedEvent change) {
        publishSoon(0);
    }

    private void publishSoon(int seconds) {
        ScheduledExecutorService running = thread;
        if (running != null && signs && isDue.compareAndSet(false, true)) {
            var _ = running.schedule(this::publish, seconds, TimeUnit.SECONDS);
        }
    }

    private void publish() {
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

    /** Why the last checkpoint could not be published; null if it was. */
    @Nullable String failure() {
        return failure;
    }

    @Override
    public synchronized void stop() {
        ScheduledExecutorService running = thread;
        thread = null;
        if (running != null) {
            finish(running);
        }
    }

    private static void finish(ScheduledExecutorService running) {
        running.shutdown();
        try {
            running.awaitTermination(STOP, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
