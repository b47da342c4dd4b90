package org.counterclaim.history.replay;

import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.counterclaim.testing.StandsAlone;
import org.counterclaim.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** The record that {@code bench/generate} invents is one that the application could have written. */
@StandsAlone
class GeneratedRecordTest {

    private static final String WRONG_REVISIONS = """
            select shown.id
            from (select record_type, record_id, max(position) from entry group by 1, 2) last (record_type, record_id, position),
                stories_showing(last.record_type, last.record_id) shown (id)
            group by 1 having max(last.position) is distinct from (select position from story_revision where story_id = shown.id)""";

    @TempDir
    Path classes;

    @Test
    void agreesWithItsHistory() throws Exception {
        String url = TestDatabase.superuserUrl(TestDatabase.migrated());
        generate("50", url);
        try (Connection database = DriverManager.getConnection(url)) {
            database.setAutoCommit(false);
            assertThat(RecordCheck.all(database)).isEmpty();
            assertThat(database.createStatement().executeQuery("select count(*) from claim having count(*) = 50").next()).isTrue();
            assertThat(database.createStatement().executeQuery(WRONG_REVISIONS).next()).isFalse();
            assertThat(database.createStatement().executeQuery("select from search.document where kind = 'claim'").next()).isTrue();
        }
    }

    private void generate(String... arguments) throws Exception {
        List<String> options =
                new ArrayList<>(List.of("-proc:none", "-d", classes.toString(), "-cp", System.getProperty("java.class.path")));
        try (Stream<Path> sources = Files.list(Path.of("bench", "generator"))) {
            sources.forEach(source -> options.add(source.toString()));
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, options.toArray(String[]::new))).isZero();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            Method main = loader.loadClass("Generate").getDeclaredMethod("main", String[].class);
            main.setAccessible(true);
            main.invoke(null, (Object) arguments);
        }
    }
}
