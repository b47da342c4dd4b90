package org.counterclaim.history.replay;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Defers some of the database's rules while a whole history is loaded, and turns off those that notify of changes. This affects only the
 * one transaction, at whose end every deferred rule is applied.
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

    private final Connection database;

    DeferredConstraints(Connection database) {
        this.database = database;
    }

    void suspend() throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("alter table entry disable trigger revises_stories");
            statement.execute(WAITING);
            alter(statement, "deferrable initially deferred");
            statement.execute("set constraints all deferred");
        }
    }

    /** Applies all deferred rules. */
    void resume() throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("set constraints all immediate");
            alter(statement, "not deferrable");
            statement.execute("alter table entry enable trigger revises_stories");
        }
    }

    private static void alter(Statement statement, String how) throws SQLException {
        statement.execute("""
                do $$
                declare
                    rule waiting;
                begin
                    for rule in select * from waiting loop
                        execute format('alter table %%s alter constraint %%I %s', rule.of_table, rule.conname);
                    end loop;
                end $$""".formatted(how));
    }
}
