package org.counterclaim.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import org.counterclaim.testing.StandsAlone;
import org.counterclaim.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/** The rules for migrations in docs/architecture.md. */
@StandsAlone
class MigrationTests {

    private static final String WHAT_IS_THERE = """
            select pg_get_triggerdef(oid) || tgenabled::text from pg_trigger where not tgisinternal
            union all select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || condeferred from pg_constraint
                where connamespace in ('public'::regnamespace, 'private'::regnamespace)
            union all select c.oid::regclass || ' ' || pg_get_viewdef(c.oid) || coalesce(relacl::text, '') from pg_class c
                where relkind = 'v' and relnamespace = 'public'::regnamespace
            union all select p.oid::regprocedure || ' ' || prosrc || coalesce(proacl::text, '') from pg_proc p
                where pronamespace = 'public'::regnamespace
            order by 1""";

    private final TestServer.Database database = TestDatabase.fresh();
    private final DriverManagerDataSource source = new DriverManagerDataSource(database.url(), database.owner(), database.ownerPassword());
    private final JdbcClient owner = JdbcClient.create(source);
    private final Flyway flyway = Flyway.configure().dataSource(source).placeholders(Map.of("runtime", database.runtime())).load();

    @Test
    void repeatableScriptsLeaveTheSameWhenTheyRunAgain() {
        flyway.migrate();
        List<String> before = whatIsThere();
        int scripts = owner.sql("update flyway_schema_history set checksum = 0 where version is null").update();
        assertThat(flyway.migrate().migrationsExecuted).isEqualTo(scripts).isGreaterThan(1);
        assertThat(whatIsThere()).hasSizeGreaterThan(500).isEqualTo(before);
    }

    /** Their order is alphabetical, and must not matter. */
    @Test
    void eachRepeatableScriptNeedsNoOther() throws IOException, SQLException {
        Flyway.configure().configuration(flyway.getConfiguration()).repeatableSqlMigrationPrefix("none").load().migrate();
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (Path script : scripts()) {
                String sql = Files.readString(script).replace("${runtime}", database.runtime());
                assertThatCode(() -> statement.execute(sql)).as(script.toString()).doesNotThrowAnyException();
                connection.rollback();
            }
        }
    }

    /** What came into such an index lately stands in a list that is read whole at each search: seconds, after an import. */
    @Test
    void noIndexOfWordsKeepsALongList() {
        flyway.migrate();
        assertThat(owner.sql("""
                select i.oid::regclass::text from pg_class i join pg_am m on m.oid = i.relam and m.amname = 'gin' where i.relkind = 'i'
                    and not exists (select from unnest(i.reloptions) o where o in ('fastupdate=off', 'gin_pending_list_limit=256'))""")
                .query(String.class).list()).isEmpty();
    }

    private static List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("db", "migration"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("R__")).toList();
        }
    }

    private List<String> whatIsThere() {
        return owner.sql(WHAT_IS_THERE).query(String.class).list();
    }
}
