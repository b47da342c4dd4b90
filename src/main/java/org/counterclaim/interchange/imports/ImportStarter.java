package org.counterclaim.interchange.imports;

import java.util.UUID;

import com.github.kagkarlsson.scheduler.task.Task;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.counterclaim.database.JobScheduler;
import org.counterclaim.web.form.RejectedFormException;

/** Sets imports to work. */
@Component
class ImportStarter {

    private final ImportJobs jobs;
    private final JobScheduler scheduler;
    private final Task<UUID> task;

    ImportStarter(ImportJobs jobs, JobScheduler scheduler, @Qualifier("importTask") Task<UUID> task) {
        this.jobs = jobs;
        this.scheduler = scheduler;
        this.task = task;
    }

    /**
     * Starts an import, unless it was started before.
     *
     * @throws RejectedFormException if something has to be said first
     */
    @Transactional
    public void start(UUID id) {
        ImportJob job = jobs.get(id);
        String missing = job.settings().missing();
        if (missing != null) {
            throw new RejectedFormException(missing);
        }
        if (jobs.turn(id, ImportState.RUNNING, ImportState.NEW)) {
            if (!job.isBundle()) {
                jobs.remember(job);
            }
            scheduler.run(task, id);
        }
    }

    /** Lets a paused import go on; returns whether it was paused. */
    @Transactional
    public boolean resume(UUID id) {
        return turn(id, ImportState.RUNNING, ImportState.PAUSED);
    }

    /** Has an import undone; returns whether it had ended. */
    @Transactional
    public boolean undo(UUID id) {
        return turn(id, ImportState.UNDOING, ImportState.DONE, ImportState.CANCELLED);
    }

    private boolean turn(UUID id, ImportState to, ImportState... from) {
        boolean isTurned = jobs.turn(id, to, from);
        if (isTurned) {
            scheduler.run(task, id);
        }
        return isTurned;
    }
}
