package org.counterclaim.database;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.event.ExecutionChain;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
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
 * the nodes does it, and another takes over if that one is gone. Work must be such that it can be done again from where it was left. Each
 * kind of work has threads of its own on each node, so that no kind waits for another.
 */
@Component
public class JobScheduler implements SmartLifecycle, ApplicationListener<WebServerInitializedEvent> {

    private static final String TABLE = "private.scheduled_task";
    private static final int USUALLY_AT_ONCE = 2;

    /** A node that has not told of itself for four times as long is taken for gone. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final Duration POLLING = Duration.ofSeconds(10);
    private static final Duration LONGEST_SHUTDOWN = Duration.ofSeconds(3);

    /** When work is looked at again for which there was no thread, unless other work of its kind ends first. */
    private static final Duration NEXT_TURN = Duration.ofSeconds(2);

    /**
     * How much work of a kind is done at once on each node.
     *
     * @param task the kind's name
     * @param atOnce two if there is none of these
     */
    public record TaskLimit(String task, int atOnce) {}

    private final DataSource database;
    private final List<Task<?>> tasks;
    private final MaintenanceMode maintenance;
    private final Map<String, Integer> limits;
    private final Map<String, Semaphore> places;
    private final SchedulerClient client;

    /** Runs something once work that had no thread is due again. */
    private final Executor laterOn = CompletableFuture.delayedExecutor(NEXT_TURN.toMillis(), TimeUnit.MILLISECONDS);

    private volatile @Nullable Scheduler scheduler;
    private volatile boolean isServing;

    /** @param tasks all kinds of work */
    JobScheduler(DataSource database, List<Task<?>> tasks, List<TaskLimit> limits, MaintenanceMode maintenance) {
        this.maintenance = maintenance;
        this.database = new TransactionAwareDataSourceProxy(database);
        this.tasks = List.copyOf(tasks);
        Map<String, Integer> told = limits.stream().collect(Collectors.toMap(TaskLimit::task, TaskLimit::atOnce));
        this.limits = tasks.stream().collect(Collectors.toMap(Task::getName, task -> told.getOrDefault(task.getName(), USUALLY_AT_ONCE)));
        this.places = this.limits.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> new Semaphore(one.getValue())));
        this.client = SchedulerClient.Builder.create(this.database, this.tasks).tableName(TABLE).build();
    }

    /**
     * Has work done as soon as the current transaction is committed, or at once if there is none.
     *
     * @param of what the work is done on
     */
    public void run(Task<UUID> task, UUID of) {
        client.scheduleIfNotExists(task.instance(UUID.randomUUID().toString(), of), Instant.now());
        lookForWorkAfterCommit();
    }

    /**
     * Has work done now, or as soon as the current transaction is committed, of which there is one for each thing that it is done on. Work
     * that waits for a later time is put forward; work that is being done is left alone.
     *
     * @param of what the work is done on
     */
    public void runOnly(Task<UUID> task, UUID of) {
        client.schedule(task.instance(of.toString(), of), Instant.now(), ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
        lookForWorkAfterCommit();
    }

    private void lookForWorkAfterCommit() {
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

    /** Does work if its kind has a thread left; otherwise its turn comes later. */
    private CompletionHandler<?> inTurn(TaskInstance<?> task, ExecutionContext context, ExecutionChain chain) {
        Semaphore place = places.get(task.getTaskName());
        if (place == null || !place.tryAcquire()) {
            return (done, then) -> {
                Instant next = Instant.now().plus(NEXT_TURN);
                then.reschedule(done, next);
                laterOn.execute(this::lookForWork);
            };
        }
        try {
            return chain.proceed(task, context);
        } finally {
            place.release();
            lookForWork();
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
            Scheduler begun = Scheduler.create(database, tasks.stream().filter(task -> !(task instanceof RecurringTask)).toList())
                    .startTasks(recurring()).tableName(TABLE)
                    .threads(limits.values().stream().mapToInt(Integer::intValue).sum()).addExecutionInterceptor(this::inTurn)
                    .heartbeatInterval(HEARTBEAT).pollingInterval(POLLING).shutdownMaxWait(LONGEST_SHUTDOWN).build();
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

    /** Returns the tasks that are run again and again, from the beginning on. */
    private List<RecurringTask<?>> recurring() {
        return tasks.stream().<RecurringTask<?>>mapMulti((task, each) -> {
            if (task instanceof RecurringTask<?> one) {
                each.accept(one);
            }
        }).toList();
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
