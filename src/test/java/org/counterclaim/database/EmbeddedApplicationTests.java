package org.counterclaim.database;

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
    void migratesAsTheOwnerAndRunsAsTheLesserRole() {
        try (ConfigurableApplicationContext application = new SpringApplicationBuilder(Counterclaim.class)
                .run("--server.port=0", "--counterclaim.embedded.directory=" + directory,
                        "--counterclaim.embedded.binaries=" + Scratch.BINARIES)) {
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
                    .hasSize(4).contains(ExpiredRowCleanup.class.getName() + ".run")
                    .anyMatch(task -> task.endsWith(".SummarySchedule.moveWithTheDay"))
                    .anyMatch(task -> task.endsWith(".CheckpointPublisher.look"))
                    .anyMatch(task -> task.contains(".RecordCheckConfiguration"));
        }
    }
}
