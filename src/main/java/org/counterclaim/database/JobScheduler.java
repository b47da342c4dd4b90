package org.counterclaim.database;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import org.counterclaim.database.MaintenanceMode.MaintenanceEvent;

/**
 * Runs work that takes longer than a request and survives a restart. What is to be done stands in {@code private.scheduled_task}; one of
 * the nodes does it, and another takes over if that one is gone. Work must be such that it can be done again from where it was left.
 */
@Component
public class JobScheduler implements SmartLifecycle, ApplicationListener<WebServerInitializedEvent> {

    private static final String TABLE = "private.scheduled_task";
    private static final int THREADS = 2;

    /** A node that has not told of itself for four times as long is taken for gone. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final Duration POLLING = Duration.ofSeconds(10);
    private static final Duration LONGEST_SHUTDOWN = Duration.ofSeconds(3);

    private final DataSource database;
    private final List<Task<?>> tasks;
    private final MaintenanceMode maintenance;
    private final SchedulerClient client;
    private volatile @Nullable Scheduler scheduler;
    private volatile boolean isServing;

    /** @param tasks all kinds of work */
    JobScheduler(DataSource database, List<Task<?>> tasks, MaintenanceMode maintenance) {
        this.maintenance = maintenance;
        this.database = new TransactionAwareDataSourceProxy(database);
        this.tasks = List.copyOf(tasks);
        this.client = SchedulerClient.Builder.create(this.database, this.tasks).tableName(TABLE).build();
    }

    /**
     * Has work done as soon as the current transaction is committed, or at once if there is none.
     *
     * @param of what the work is done on
     */
    public void run(OneTimeTask<UUID> task, UUID of) {
        client.scheduleIfNotExists(task.instance(UUID.randomUUID().toString(), of), Instant.now());
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    lookForWork();
                }
            });
        } else {
            lookForWork();
        }
    }

    private void lookForWork() {
        Scheduler running = scheduler;
        if (running != null) {
            running.triggerCheckForDueExecutions();
        }
    }

    /** Begins to work once pages are served; commands that serve none leave the work to the nodes that do. */
    @Override
    public void onApplicationEvent(WebServerInitializedEvent served) {
        isServing = true;
        start();
    }

    /** Begins again after a pause; does nothing before pages are served. */
    @Override
    public synchronized void start() {
        if (isServing && scheduler == null) {
            Scheduler begun = Scheduler.create(database, tasks).tableName(TABLE).threads(THREADS).heartbeatInterval(HEARTBEAT)
                    .pollingInterval(POLLING).shutdownMaxWait(LONGEST_SHUTDOWN).build();
            begun.start();
            scheduler = begun;
            pauseOrResume();
        }
    }

    /** Begins no work while the site is read-only. What runs meanwhile fails at the database, and is done again afterwards. */
    @EventListener(MaintenanceEvent.class)
    synchronized void pauseOrResume() {
        Scheduler running = scheduler;
        if (running != null && maintenance.current() != null) {
            running.pause();
        } else if (running != null) {
            running.resume();
            running.triggerCheckForDueExecutions();
        }
    }

    @Override
    public synchronized void stop() {
        Scheduler running = scheduler;
        if (running != null) {
            scheduler = null;
            running.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }
}
