package org.counterclaim.history.replay;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.counterclaim.history.RecordTypes;
import org.counterclaim.record.RecordType;
import org.counterclaim.summary.ClaimSummaries;
import org.counterclaim.summary.ListSummaries;

/**
 * One check of everything, a slice at a time: first the history itself, from its beginning to its end at that time, then the records
 * against it, kind by kind, and at last what is derived from the records.
 */
final class CheckRound {

    private static final int SUMMED_AT_ONCE = 500;

    private final Consumer<String> found;
    private final TreeCheck tree = new TreeCheck();
    private final Deque<RecordType<?, ?>> kinds = new ArrayDeque<>(RecordTypes.BY_REFERENCE);
    private final Deque<String> lists = new ArrayDeque<>(ListSummaries.KINDS);
    private long position;
    private boolean isHistoryDone;
    private boolean areClaimsDone;
    private @Nullable UUID record;

    /** @param found receives every finding, in words for the operator */
    CheckRound(Consumer<String> found) {
        this.found = found;
    }

    /**
     * Checks the next slice. A slice must be read from one snapshot, so the connection must be in a transaction of at least repeatable
     * read.
     *
     * @param most how many entries or records to check
     * @return whether there is more to check
     */
    boolean advance(JdbcClient database, int most) {
        if (!isHistoryDone) {
            history(database, most);
            return true;
        }
        if (kinds.isEmpty()) {
            return summaries(database, Math.min(most, SUMMED_AT_ONCE));
        }
        record = new RowCheck(database, found).check(kinds.getFirst(), record, most);
        if (record == null) {
            kinds.removeFirst();
        }
        return true;
    }

    /** Returns whether there are more; claims come before the lists, whose numbers are derived from theirs. */
    private boolean summaries(JdbcClient database, int most) {
        if (!areClaimsDone) {
            record = claims(database, most);
            areClaimsDone = record == null;
        } else {
            String kind = lists.getFirst();
            record = ListSummaries.on(database).checkNext(kind, record, most,
                    one -> found.accept("The summary of the %s %s does not follow from the record".formatted(kind, one)));
            if (record == null) {
                lists.removeFirst();
            }
        }
        return !lists.isEmpty();
    }

    private @Nullable UUID claims(JdbcClient database, int most) {
        try {
            return ClaimSummaries.on(database).checkNext(record, most,
                    claim -> found.accept("The summary of the claim %s does not follow from the record".formatted(claim)));
        } catch (RuntimeException underivable) {
            found.accept("The claims' summaries cannot be derived from the record");
            return null;
        }
    }

    private void history(JdbcClient database, int most) {
        long last = number(database, "select coalesce(max(position), 0) from entry");
        long upTo = Math.min(last, position + most);
        EntryCheck.check(database, position, upTo, found);
        tree.grow(database, upTo, found);
        position = upTo;
        if (position == last) {
            ends(database);
            isHistoryDone = true;
        }
    }

    private void ends(JdbcClient database) {
        long wrong = number(database, """
                select count(*) from history_head full join (select position, at from entry order by position desc limit 1) last on true
                where (coalesce(last.position, 0), coalesce(last.at, '-infinity')) is distinct
                    from (history_head.position, history_head.at)""");
        if (wrong > 0 || number(database, "select count(*) from history_head") != 1) {
            found.accept("The history does not end where its head says");
        }
        if (number(database, "select coalesce(max(size), 0) from log_checkpoint") > position) {
            found.accept("A checkpoint speaks of more entries than there are");
        }
        if (number(database, "select count(*) from log_tile where (number + 1) * 256 ::numeric ^ (level + 1) > " + position) > 0) {
            found.accept("A tile speaks of more entries than there are");
        }
    }

    private static long number(JdbcClient database, String sql) {
        return database.sql(sql).query(Long.class).single();
    }
}
