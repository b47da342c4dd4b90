package org.counterclaim.record;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.counterclaim.testing.OneOfEach;
import org.counterclaim.testing.RawTables;
import org.counterclaim.testing.RecordTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Whoever takes over the application still cannot rewrite what it has put on record. */
@RecordTest
class NeverRewrittenTests {

    private static final List<String> TABLES =
            List.of("entry", "entry_state", "history_head", "verdict", "verdict_evidence", "log_key", "log_tile", "log_checkpoint");

    /** Who may not add rows but by the function that is there for it. */
    private static final List<String> ONLY_BY_FUNCTION = List.of("entry", "entry_state", "history_head");

    @Autowired
    JdbcClient application;

    @TestFactory
    Stream<DynamicTest> nothingIsRewritten() {
        return TABLES.stream().flatMap(this::attempts)
                .map(sql -> DynamicTest.dynamicTest(sql,
                        () -> assertThatThrownBy(() -> application.sql(sql).update()).isInstanceOf(DataAccessException.class)
                                .satisfies(refused -> assertThat(refused.getCause())
                                        .hasMessageMatching("(?s)ERROR: (permission denied|must be owner).*"))));
    }

    @Test
    void noRightToDoSoWasEverGranted() {
        assertThat(application.sql("""
                select t || ' ' || p from unnest(array['%s']) t, unnest(array['update', 'delete', 'truncate', 'trigger', 'references',
                    'maintain']) p
                where has_table_privilege(t, p) or (p in ('update', 'references') and has_any_column_privilege(t, p))"""
                .formatted(String.join("', '", TABLES))).query((row, number) -> row.getString(1)).list()).isEmpty();
    }

    private Stream<String> attempts(String table) {
        List<String> attempts = new ArrayList<>();
        columns(table).forEach(column -> attempts.add("update %s set %2$s = %2$s".formatted(table, column)));
        if (!table.equals("history_head")) {
            attempts.add("drop trigger append_only on " + table);
        }
        if (ONLY_BY_FUNCTION.contains(table)) {
            attempts.add("insert into %1$s select * from %1$s".formatted(table));
        }
        for (String attempt : List.of("delete from %s", "delete from only %s where false", "truncate %s", "truncate %s cascade",
                "drop table %s",
                "drop table %s cascade", "alter table %s rename to other", "alter table %s disable trigger all",
                "alter table %s add column other int",
                "alter table %s set unlogged", "alter table %s owner to current_user",
                "create trigger other before insert on %s for each row execute function suppress_redundant_updates_trigger()",
                "create rule other as on insert to %s do instead nothing", "create policy other on %s", "create index on %s ((1))",
                "merge into %1$s t using %1$s s on false when matched then delete")) {
            attempts.add(attempt.formatted(table));
        }
        return attempts.stream();
    }

    private List<String> columns(String table) {
        return application.sql("select attname from pg_attribute where attrelid = ?::regclass and attnum > 0 and not attisdropped")
                .param(table).query((row, number) -> row.getString(1)).list();
    }
}
