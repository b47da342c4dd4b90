package org.counterclaim.interchange.imports;

import java.time.Duration;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The work of imports as the scheduler knows it. Whatever fails because of the database is tried again. */
@Configuration(proxyBeanMethods = false)
class ImportTasks {

    private static final Duration AGAIN = Duration.ofSeconds(10);

    /** Work that ends with its process is done on by another, or by the next. */
    @Bean
    Task<UUID> importTask(ImportRunner runner) {
        return Tasks.custom("import", UUID.class).onDeadExecutionRevive()
                .onFailure((failed, then) -> then.reschedule(failed, failed.getTimeDone().plus(AGAIN)))
                .execute((task, context) -> runner.work(task.getData(), context.getSchedulerState()::isShuttingDown)
                        ? (done, then) -> then.reschedule(done, done.getTimeDone()) : (done, then) -> then.remove());
    }
}
