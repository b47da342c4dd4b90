package org.counterclaim.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;

import org.counterclaim.Counterclaim;
import org.counterclaim.testing.StandsAlone;

import static org.assertj.core.api.Assertions.assertThat;

@StandsAlone
class EmbeddedApplicationTests {

    @TempDir
    Path directory;

    @Test
    void migratesAsTheOwnerAndRunsAsTheLesserRole() throws IOException {
        try (ConfigurableApplicationContext application = new SpringApplicationBuilder(Counterclaim.class)
                .run("--server.port=0", "--counterclaim.embedded.directory=" + directory,
                        "--counterclaim.embedded.binaries=" + Scratch.BINARIES, "--counterclaim.embedded.slow-statements=30ms")) {
            assertThat(application.getBean(DatabaseKind.class).embedded()).isTrue();
            assertThat(application.getBean(DemoMode.class)).isEqualTo(DemoMode.LOAD);
            assertThat(application.getBean(JdbcClient.class).sql("SELECT current_user").query(String.class).single())
                    .isEqualTo(DatabaseRoles.RUNTIME);
            assertThat(JdbcClient.create(application.getBean(Flyway.class).getConfiguration().getDataSource())
                    .sql("SELECT current_user").query(String.class).single()).isEqualTo(DatabaseRoles.OWNER);
            assertThat(application.getBean(Flyway.class).getConfiguration().getPlaceholders())
                    .containsEntry("runtime", DatabaseRoles.RUNTIME);
            assertThat(application.getBeansOfType(ScheduledTaskHolder.class).values())
                    .flatExtracting(ScheduledTaskHolder::getScheduledTasks)
                    .extracting(ScheduledTask::toString).as("what runs by itself")
                    .hasSize(5).contains(ExpiredRowCleanup.class.getName() + ".run")
                    .anyMatch(task -> task.endsWith(".SummarySchedule.moveWithTheDay"))
                    .anyMatch(task -> task.endsWith(".CheckpointPublisher.look"))
                    .anyMatch(task -> task.endsWith(".WebhookDispatcher.wake"))
                    .anyMatch(task -> task.contains(".RecordCheckConfiguration"));
            assertThat(loggedOf(application.getBean(JdbcClient.class))).contains("duration: ", "pg_sleep")
                    .doesNotContain("what somebody typed");
        }
    }

    /** Returns what the server logs of a slow statement. */
    private String loggedOf(JdbcClient database) throws IOException {
        database.sql("select 1 from pg_sleep(0.05) where cast(:words as text) <> ''").param("words", "what somebody typed")
                .query(Integer.class).single();
        return Files.readString(directory.resolve("postgresql.log"));
    }
}
