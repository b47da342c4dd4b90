package org.counterclaim.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

import org.counterclaim.testing.StandsAlone;
import org.counterclaim.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Nodes that start at once: one migrates, and the others wait for it. */
@StandsAlone
class ManyStartsTests {

    private static final int NODES = 4;

    @ParameterizedTest
    @ValueSource(strings = {"empty", "20"})
    void nodesThatStartAtOnceMigrateOnce(String version) throws Exception {
        TestServer.Database database = TestDatabase.fresh();
        if (!version.equals("empty")) {
            flyway(database).target(version).repeatableSqlMigrationPrefix("none").load().migrate();
        }
        try (ExecutorService nodes = Executors.newFixedThreadPool(NODES)) {
            List<Future<?>> starts = new ArrayList<>();
            for (int i = 0; i < NODES; i++) {
                starts.add(nodes.submit(() -> new StartupChecks(login(database)).migrate(flyway(database).load())));
            }
            for (Future<?> start : starts) {
                start.get();
            }
        }
        Flyway migrated = flyway(database).load();
        assertThat(migrated.info().pending()).isEmpty();
        assertThat(migrated.info().applied()).hasSameSizeAs(migrated.info().all());
    }

    private static FluentConfiguration flyway(TestServer.Database database) {
        return Flyway.configure().dataSource(database.url(), database.owner(), database.ownerPassword())
                .placeholders(Map.of("runtime", database.runtime())).javaMigrations(new ArticleIdentityMigration());
    }

    private static JdbcConnectionDetails login(TestServer.Database database) {
        return new JdbcConnectionDetails() {

            @Override
            public String getJdbcUrl() {
                return database.url();
            }

            @Override
            public String getUsername() {
                return database.runtime();
            }

            @Override
            public String getPassword() {
                return database.runtimePassword();
            }
        };
    }
}
