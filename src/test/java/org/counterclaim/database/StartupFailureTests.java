package org.counterclaim.database;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import org.counterclaim.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** What the last lines say when the application does not start on a database of somebody's own. */
@ExtendWith(OutputCaptureExtension.class)
class StartupFailureTests {

    private final TestServer.Database database = TestDatabase.fresh();

    /** As much of the application as meets the database first. */
    @Import(DatabaseConfiguration.class)
    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
    static class Start {}

    @Test
    void databaseThatIsDown(CapturedOutput said) {
        fails(said, "does not answer", "Start the database", "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/nothing");
    }

    @Test
    void wrongPasswordOfTheApplication(CapturedOutput said) {
        fails(said, "does not let counterclaim_app in", "spring.datasource.password", "--spring.datasource.password=wrong");
    }

    @Test
    void wrongPasswordOfTheOwner(CapturedOutput said) {
        fails(said, "does not let counterclaim_owner in", "spring.flyway.password", "--spring.flyway.password=wrong");
    }

    @Test
    void databaseThatIsNotThere(CapturedOutput said) {
        fails(said, "There is no such database", "db/roles/roles.sql", "--spring.datasource.url=" + database.url() + "_none");
    }

    @Test
    void migratingWithoutTheRight(CapturedOutput said) {
        fails(said, "A role lacks a right", "let the owner migrate", "--spring.flyway.user=" + database.runtime(),
                "--spring.flyway.password=" + database.runtimePassword());
    }

    @Test
    void newerAndUnfinishedAndChangedMigrations(CapturedOutput said) {
        catchThrowable(() -> run(List.of()).close());
        JdbcClient owner = JdbcClient.create(new DriverManagerDataSource(database.url(), database.owner(), database.ownerPassword()));
        owner.sql("""
                insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                values (10000, '999', 'later', 'SQL', 'V999__later.sql', 1, 'x', 1, true)""").update();
        fails(said, "written by a newer version", "Start the newer version");
        owner.sql("delete from flyway_schema_history where version = '999'").update();
        owner.sql("update flyway_schema_history set checksum = 1 where version = '001'").update();
        fails(said, "are not those that made the tables", "Start the build that was running before");
        owner.sql("update flyway_schema_history set success = false where version = '057'").update();
        fails(said, "was begun and not finished", "Restore the backup");
    }

    private void fails(CapturedOutput said, String cause, String remedy, String... settings) {
        int before = said.toString().length();
        assertThat(catchThrowable(() -> run(List.of(settings)).close())).isNotNull();
        String printed = said.toString().substring(before);
        int end = printed.indexOf("APPLICATION FAILED TO START");
        assertThat(end).as(printed).isNotNegative();
        assertThat(printed.substring(end)).contains(cause, remedy);
        assertThat(printed).doesNotContain("\tat org.", "\tat java.");
    }

    private AutoCloseable run(List<String> settings) {
        List<String> all = new ArrayList<>(settings);
        add(all, "--spring.datasource.url", database.url());
        add(all, "--spring.datasource.username", database.runtime());
        add(all, "--spring.datasource.password", database.runtimePassword());
        add(all, "--spring.flyway.user", database.owner());
        add(all, "--spring.flyway.password", database.ownerPassword());
        return new SpringApplicationBuilder(Start.class).web(WebApplicationType.NONE).run(all.toArray(String[]::new));
    }

    private static void add(List<String> settings, String name, String value) {
        if (settings.stream().noneMatch(one -> one.startsWith(name + "="))) {
            settings.add(name + "=" + value);
        }
    }
}
