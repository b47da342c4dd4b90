package org.counterclaim.database;

import java.time.Duration;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

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

import org.counterclaim.testing.StandsAlone;

import static org.assertj.core.api.Assertions.assertThat;

/** Work that is kept in the database until it is done. */
@StandsAlone
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(JobSchedulerTests.Noting.class)
class JobSchedulerTests {

    private static final Queue<UUID> DONE = new ConcurrentLinkedQueue<>();
    private static final Queue<UUID> HANGING = new ConcurrentLinkedQueue<>();
    private static final CountDownLatch END = new CountDownLatch(1);

    @Autowired
    JobScheduler scheduler;

    @Autowired
    @Qualifier("noting")
    OneTimeTask<UUID> noting;

    @Autowired
    @Qualifier("hanging")
    OneTimeTask<UUID> hanging;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ServletWebServerApplicationContext application;

    @Autowired
    MaintenanceMode maintenance;

    @TestConfiguration
    static class Noting {

        @Bean
        OneTimeTask<UUID> hanging() {
            return Tasks.oneTime("hanging", UUID.class).execute((task, context) -> {
                HANGING.add(task.getData());
                awaitEnd();
            });
        }

        private static void awaitEnd() {
            try {
                END.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

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
    void workOfOneKindThatHangsHoldsUpNoOther() {
        for (int i = 0; i < 30; i++) {
            scheduler.run(hanging, UUID.randomUUID());
        }
        Awaitility.await().until(() -> HANGING.size() == 2);
        UUID other = UUID.randomUUID();
        scheduler.run(noting, other);
        Awaitility.await().until(() -> DONE.contains(other));
        assertThat(HANGING).as("done at once").hasSize(2);
        END.countDown();
        Awaitility.await().alias("the others' turn comes soon").atMost(Duration.ofSeconds(8)).until(() -> HANGING.size() == 30);
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
