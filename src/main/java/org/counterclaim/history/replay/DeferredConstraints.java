package org.counterclaim.history.replay;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Defers some of the database's rules while a whole history is loaded, and turns off what follows each change. This affects only the one
 * transaction, at whose end every deferred rule is applied.
 */
final class DeferredConstraints {

    /**
     * The constraints to defer: a record can refer to a later one of its kind, and an entry to an account, which is loaded after all
     * entries.
     */
    private static final String WAITING = """
            create temporary table waiting on commit drop as
            select conrelid::regclass::text of_table, conname from pg_constraint
            where contype = 'f' and not condeferrable and connamespace = 'public'::regnamespace
                and (conrelid = confrelid or conrelid = 'entry'::regclass)""";

    private final JdbcClient database;

    DeferredConstraints(JdbcClient database) {
        this.database = database;
    }

    void suspend() {
        derive("disable");
        database.sql(WAITING).update();
        alter("deferrable initially deferred");
        database.sql("set constraints all deferred").update();
    }

    /** Applies all deferred rules. */
    void resume() {
        database.sql("set constraints all immediate").update();
        alter("not deferrable");
        derive("enable");
    }

    private void derive(String how) {
        database.sql("alter table entry %1$s trigger revises_stories, %1$s trigger revises_search, %1$s trigger summarises_entry"
                .formatted(how)).update();
    }

    private void alter(String how) {
        database.sql("""
                do $$
                declare
                    rule waiting;
                begin
                    for rule in select * from waiting loop
                        execute format('alter table %%s alter constraint %%I %s', rule.of_table, rule.conname);
                    end loop;
                end $$""".formatted(how)).update();
    }
}
