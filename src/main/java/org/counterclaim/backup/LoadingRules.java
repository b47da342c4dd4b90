package org.counterclaim.backup;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What follows from the rows of tables, or is checked with each: triggers, indices and references. Set aside while tables are loaded, it is
 * made of all rows at once, which takes a fraction of the time, and memory that does not grow with the rows. All of it happens in one
 * transaction, so if that fails nothing has changed.
 */
final class LoadingRules {

    /** Those of the tables' owner, search aside, which is no part of a backup. */
    private static final String OWN = """
            from pg_class c join pg_namespace n on n.oid = c.relnamespace %s
            where c.relkind = 'r' and c.relowner = (select relowner from pg_class where oid = 'public.entry'::regclass)
                and n.nspname not in ('pg_catalog', 'information_schema', 'search')""";

    private static final String TRIGGERS = """
            select format('alter table %I.%I disable trigger user', n.nspname, c.relname),
                format('alter table %I.%I enable trigger user', n.nspname, c.relname), c.relname
            """ + OWN.formatted("") + " and c.relhastriggers";

    private static final String REFERENCES = """
            select format('alter table %I.%I drop constraint %I', n.nspname, c.relname, f.conname),
                format('alter table %I.%I add constraint %I %s', n.nspname, c.relname, f.conname, pg_get_constraintdef(f.oid)), f.conname
            """ + OWN.formatted("join pg_constraint f on f.conrelid = c.oid") + " and f.contype = 'f' order by 3";

    private static final String INDICES = """
            select format('drop index %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid), i.indexrelid::regclass::text
            """ + OWN.formatted("join pg_index i on i.indrelid = c.oid") + """
             and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x')) order by 3""";

    private final BackupTables tables;
    private final List<TableRule> triggers;
    private final List<TableRule> references;
    private final List<TableRule> indices;

    /** A rule, as commands. */
    private record TableRule(String end, String begin, String name) {}

    LoadingRules(BackupTables tables) {
        this.tables = tables;
        this.triggers = rules(TRIGGERS);
        this.references = rules(REFERENCES);
        this.indices = rules(INDICES);
    }

    private List<TableRule> rules(String sql) {
        return tables.client().sql(sql).query((row, number) -> new TableRule(row.getString(1), row.getString(2), row.getString(3))).list();
    }

    /** Sets them aside. */
    void setAside() throws SQLException {
        for (TableRule rule : all()) {
            tables.run(rule.end());
        }
    }

    private List<TableRule> all() {
        List<TableRule> all = new ArrayList<>(triggers);
        all.addAll(references);
        all.addAll(indices);
        return all;
    }

    /** Puts them back; throws {@link SQLException} if rows do not keep to one. */
    void putBack(Consumer<String> progress) throws SQLException {
        tables.run("set local maintenance_work_mem = '256MB'");
        for (TableRule index : indices) {
            progress.accept("index " + index.name());
            tables.run(index.begin());
        }
        // The plans of all checks that follow would otherwise be those for tables without rows.
        tables.run("analyze");
        for (TableRule reference : references) {
            progress.accept("checking " + reference.name());
            tables.run(reference.begin());
        }
        for (TableRule trigger : triggers) {
            tables.run(trigger.begin());
        }
    }
}
