package org.counterclaim.interchange.imports;

import java.time.Duration;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The work of imports as the scheduler knows it. Whatever fails because of the database is tried again. */
@Configuration(proxyBeanMethods = false)
class ImportTasks {

    private static final Duration AGAIN = Duration.ofSeconds(10);

    @Bean
    OneTimeTask<UUID> importTask(ImportRunner runner) {
        return Tasks.oneTime("import", UUID.class)
                .onFailure((failed, then) -> then.reschedule(failed, failed.getTimeDone().plus(AGAIN)))
                .execute((task, context) -> runner.work(task.getData(), context.getSchedulerState()::isShuttingDown));
    }
}
