package org.counterclaim.history.replay;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import org.counterclaim.history.RecordTypes;
import org.counterclaim.record.RecordType;
import org.counterclaim.summary.ClaimSummaries;

/**
 * Rebuilds the records of one database in another from the history alone: the entries are copied unchanged, and the last state of each
 * record becomes rows of the record's tables again. Credentials, drafts and everything else in the schema {@code private} are not part of
 * the history and are not copied.
 */
final class HistoryReplay {

    /** SQL that computes what {@code revise_stories} maintains for each story with every change. */
    private static final String STORY_REVISIONS = """
            insert into story_revision (story_id, position)
            select shown.id, max(last.position)
            from (select record_type, record_id, max(position) from entry group by 1, 2) last (record_type, record_id, position),
                stories_showing(last.record_type, last.record_id) shown (id)
            group by 1""";

    private static final int SUMMED_AT_ONCE = 500;

    private final Connection from;
    private final Connection into;
    private final Consumer<String> progress;

    /**
     * @param from the database with the history, which is only read, from a single snapshot
     * @param into an empty, migrated database, as the owner of its tables
     * @param progress receives the progress, in words
     */
    HistoryReplay(Connection from, Connection into, Consumer<String> progress) {
        this.from = from;
        this.into = into;
        this.progress = progress;
    }

    /**
     * Rebuilds everything in one transaction.
     *
     * @return how many records there are of each kind
     * @throws IllegalStateException if the target is not empty; it is then unchanged
     * @throws SQLException if a database refuses; the target is then unchanged
     */
    Map<RecordType<?, ?>, Long> run() throws SQLException {
        from.setAutoCommit(false);
        from.setReadOnly(true);
        from.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        into.setAutoCommit(false);
        try {
            Map<RecordType<?, ?>, Long> records = replay();
            into.commit();
            return records;
        } finally {
            into.rollback();
            from.rollback();
        }
    }

    private Map<RecordType<?, ?>, Long> replay() throws SQLException {
        throwUnlessEmpty();
        DeferredConstraints rules = new DeferredConstraints(into);
        rules.suspend();
        new HistoryCopy(from, into).run(entries -> progress.accept("%,d entries".formatted(entries)));
        execute("analyze entry, entry_state");
        Map<RecordType<?, ?>, Long> records = new LinkedHashMap<>();
        for (RecordType<?, ?> kind : RecordTypes.BY_REFERENCE) {
            records.put(kind, write(kind, TableRows.of(kind).subList(0, 1)));
            progress.accept("%,d of kind %s".formatted(records.get(kind), kind));
        }
        for (RecordType<?, ?> kind : RecordTypes.BY_REFERENCE) {
            List<TableRows> all = TableRows.of(kind);
            write(kind, all.subList(1, all.size()));
        }
        progress.accept("their parts; now every rule of the database");
        rules.resume();
        execute("analyze");
        execute(STORY_REVISIONS);
        sumUp();
        return records;
    }

    private void sumUp() {
        ClaimSummaries summaries = ClaimSummaries.on(into);
        UUID last = null;
        do {
            last = summaries.writeNext(last, SUMMED_AT_ONCE);
        } while (last != null);
    }

    private long write(RecordType<?, ?> kind, List<TableRows> tables) throws SQLException {
        try (TableWriter writer = new TableWriter(into, tables)) {
            new LastStates(into).each(kind, writer::add);
            return writer.finish();
        }
    }

    private void throwUnlessEmpty() throws SQLException {
        StringBuilder tables = new StringBuilder();
        for (RecordType<?, ?> kind : RecordTypes.BY_REFERENCE) {
            tables.append(" union all select '%1$s' where exists (select from %1$s)".formatted(kind));
        }
        try (Statement statement = into.createStatement(); ResultSet found = statement.executeQuery("""
                select table_name from (select 'history' table_name where exists (select from entry) %s) found limit 1
                """.formatted(tables))) {
            if (found.next()) {
                throw new IllegalStateException("The database to write into is not empty: it holds " + found.getString(1) + " rows");
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = into.createStatement()) {
            statement.execute(sql);
        }
    }
}
