package org.counterclaim.history.replay;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import org.counterclaim.history.RecordTypes;
import org.counterclaim.record.RecordType;
import org.counterclaim.summary.ClaimSummaries;
import org.counterclaim.summary.ListSummaries;

/**
 * Rebuilds the records in an empty database from a history alone: the entries are copied unchanged, and the last state of each record
 * becomes rows of the record's tables again. Credentials, drafts and everything else in the schema {@code private} are not part of the
 * history and are not copied.
 */
public final class HistoryReplay {

    private static final int CHECKED_AT_ONCE = 5_000;

    /** Where the history comes from. */
    @FunctionalInterface
    public interface HistorySource {

        /**
         * Writes the entries with their words, the head of the history, and the log made from it.
         *
         * @param into the empty database, in a transaction
         * @param progress receives how many entries are written
         * @throws SQLException if a database refuses, or a {@code DataAccessException}
         */
        void copy(Connection into, LongConsumer progress) throws SQLException;
    }

    /** SQL that computes what {@code revise_stories} maintains for each story with every change. */
    private static final String STORY_REVISIONS = """
            insert into story_revision (story_id, position)
            select shown.id, max(last.position)
            from (select record_type, record_id, max(position) from entry group by 1, 2) last (record_type, record_id, position),
                stories_showing(last.record_type, last.record_id) shown (id)
            group by 1""";

    private final HistorySource history;
    private final Connection into;
    private final JdbcClient target;
    private final Consumer<String> progress;

    /**
     * @param into an empty, migrated database, as the owner of its tables
     * @param progress receives the progress, in words
     */
    public HistoryReplay(HistorySource history, Connection into, Consumer<String> progress) {
        this.history = history;
        this.into = into;
        this.target = JdbcClient.create(new SingleConnectionDataSource(into, true));
        this.progress = progress;
    }

    /**
     * Rebuilds everything in one transaction.
     *
     * @return how many records there are of each kind
     * @throws IllegalStateException if the target is not empty; it is then unchanged
     * @throws SQLException if a database refuses, or a {@code DataAccessException}; the target is then unchanged
     */
    Map<RecordType<?, ?>, Long> run() throws SQLException {
        return run(false);
    }

    /**
     * Does the same, and checks the result as the site checks itself before it is kept.
     *
     * @throws IllegalStateException if the target is not empty, or if something does not agree; it is then unchanged
     */
    public Map<RecordType<?, ?>, Long> runChecked() throws SQLException {
        return run(true);
    }

    private Map<RecordType<?, ?>, Long> run(boolean isChecked) throws SQLException {
        into.setAutoCommit(false);
        try {
            Map<RecordType<?, ?>, Long> records = replay();
            if (isChecked) {
                check();
            }
            into.commit();
            return records;
        } finally {
            into.rollback();
        }
    }

    private void check() {
        progress.accept("everything; now it is checked");
        CheckRound round = new CheckRound(finding -> {
            throw new IllegalStateException("What was written does not agree with itself: " + finding);
        });
        boolean isMore = true;
        while (isMore) {
            isMore = round.advance(target, CHECKED_AT_ONCE);
        }
    }

    private Map<RecordType<?, ?>, Long> replay() throws SQLException {
        throwUnlessEmpty();
        DeferredConstraints rules = new DeferredConstraints(target);
        rules.suspend();
        history.copy(into, entries -> progress.accept("%,d entries".formatted(entries)));
        target.sql("analyze entry, entry_state").update();
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
        target.sql("analyze").update();
        target.sql(STORY_REVISIONS).update();
        ClaimSummaries.on(target).writeAll();
        ListSummaries.on(target).writeAll();
        target.sql("select search.rebuild()").query((row, number) -> true).list();
        return records;
    }

    private long write(RecordType<?, ?> kind, List<TableRows> tables) throws SQLException {
        try (TableWriter writer = new TableWriter(into, tables)) {
            new LastStates(target).each(kind, writer::add);
            return writer.finish();
        }
    }

    private void throwUnlessEmpty() {
        String tables = RecordTypes.BY_REFERENCE.stream().map(" union all select '%1$s' where exists (select from %1$s)"::formatted)
                .collect(Collectors.joining());
        target.sql("select table_name from (select 'history' table_name where exists (select from entry) %s) found limit 1"
                .formatted(tables)).query(String.class).optional().ifPresent(table -> {
                    throw new IllegalStateException("The database to write into is not empty: it holds " + table + " rows");
                });
    }
}
