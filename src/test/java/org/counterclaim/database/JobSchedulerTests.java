package org.counterclaim.database;

import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Work that is kept in the database until it is done. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(JobSchedulerTests.Noting.class)
class JobSchedulerTests {

    private static final Queue<UUID> DONE = new ConcurrentLinkedQueue<>();

    @Autowired
    JobScheduler scheduler;

    @Autowired
    @Qualifier("noting")
    OneTimeTask<UUID> noting;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ServletWebServerApplicationContext application;

    @Autowired
    MaintenanceMode maintenance;

    @TestConfiguration
    static class Noting {

        @Bean
        OneTimeTask<UUID> noting() {
            return Tasks.oneTime("noting", UUID.class).execute((task, context) -> DONE.add(task.getData()));
        }
    }

    @Test
    void workOfATransactionIsDoneIfThatIsCommittedAndNotOtherwise() {
        UUID undone = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            scheduler.run(noting, undone);
            status.setRollbackOnly();
        });
        UUID done = UUID.randomUUID();
        transaction.executeWithoutResult(status -> scheduler.run(noting, done));
        Awaitility.await().until(() -> DONE.contains(done));
        assertThat(DONE).doesNotContain(undone);
    }

    @Test
    void workWaitsWhileTheSiteIsReadOnly() {
        maintenance.begin("The database moves to another machine", "M. Aalto");
        UUID waiting = UUID.randomUUID();
        scheduler.run(noting, waiting);
        assertThat(DONE).doesNotContain(waiting);
        maintenance.end();
        Awaitility.await().until(() -> DONE.contains(waiting));
    }

    @Test
    void applicationThatPausedWorksAgain() {
        application.pause();
        assertThat(scheduler.isRunning()).isFalse();
        UUID waiting = UUID.randomUUID();
        scheduler.run(noting, waiting);
        assertThat(DONE).doesNotContain(waiting);
        application.restart();
        Awaitility.await().until(() -> DONE.contains(waiting));
    }
}
