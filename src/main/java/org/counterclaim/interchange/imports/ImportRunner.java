package org.counterclaim.interchange.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.counterclaim.database.LongTransaction;
import org.counterclaim.interchange.InvalidBundleException;
import org.counterclaim.record.ChangeReason;

/**
 * Puts the rows of imports on record, some at a time. Each transaction also notes what became of its rows, so that an import which is
 * stopped at any moment, by a lost process too, goes on with the first row that has not had its turn.
 */
@Component
class ImportRunner {

    private static final Logger log = LoggerFactory.getLogger(ImportRunner.class);
    private static final int AT_ONCE = 200;

    private final ImportJobs jobs;
    private final RowLoader loader;
    private final ImportUndo undo;
    private final Clock clock;
    private final LongTransaction longTransaction;
    private final TransactionTemplate transaction;

    ImportRunner(ImportJobs jobs, RowLoader loader, ImportUndo undo, Clock clock, LongTransaction longTransaction,
            PlatformTransactionManager transactions) {
        this.jobs = jobs;
        this.loader = loader;
        this.undo = undo;
        this.clock = clock;
        this.longTransaction = longTransaction;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Works on an import until nothing is left to do, until it is paused or cancelled, or until this process ends.
     *
     * @return whether there may be more to do
     */
    boolean work(UUID id, BooleanSupplier isToStop) {
        try {
            boolean isMore = true;
            while (isMore && !isToStop.getAsBoolean()) {
                isMore = switch (jobs.state(id)) {
                    case RUNNING -> some(jobs.uncounted(id)) || ended(id, ImportState.DONE, ImportState.RUNNING);
                    case UNDOING -> undo.some(jobs.uncounted(id)) || ended(id, ImportState.UNDONE, ImportState.UNDOING);
                    default -> false;
                };
            }
            return isMore;
        } catch (InvalidBundleException refused) {
            log.warn("Import {} is paused: {}", id, refused.getMessage());
            jobs.pause(id, "It stopped by itself: " + refused.faults().getFirst().reason() + ".");
            return false;
        }
    }

    private boolean ended(UUID id, ImportState to, ImportState from) {
        jobs.turn(id, to, from);
        return false;
    }

    /** Puts the next rows on record; returns whether there were any. */
    private boolean some(ImportJob job) {
        List<SourceRow> rows = jobs.next(job.id(), AT_ONCE);
        if (rows.isEmpty()) {
            return false;
        }
        long begun = System.nanoTime();
        if (job.isBundle()) {
            loadBundle(job, rows.getFirst());
        } else {
            load(job, rows);
        }
        jobs.worked(job.id(), Duration.ofNanos(System.nanoTime() - begun), null);
        return true;
    }

    /** Loads a story bundle, completely or not at all. */
    private void loadBundle(ImportJob job, SourceRow row) {
        transaction.executeWithoutResult(status -> {
            longTransaction.allow();
            if (!jobs.open(job.id(), List.of(row.line())).isEmpty()) {
                RowLoader.Loaded loaded = loader.loadBundle(job.id(), row.line(), row.cells().getFirst(), change(job));
                jobs.note(job.id(), List.of(row.line()), loaded.added().isEmpty() ? "joined" : "added");
                jobs.worked(job.id(), Duration.ZERO, loaded.story());
            }
        });
    }

    private void load(ImportJob job, List<SourceRow> rows) {
        RowFaults faults = new RowFaults();
        RowReader reader = new RowReader(job.settings(), job.columns().size(), LocalDate.now(clock));
        Map<String, List<ImportedStatement>> byStory = new LinkedHashMap<>();
        for (SourceRow row : rows) {
            try {
                ImportedStatement statement = reader.read(row);
                byStory.computeIfAbsent(SourceKey.plain(statement.claim().story()), story -> new ArrayList<>()).add(statement);
            } catch (RefusedRowException refused) {
                faults.refuse(row.line(), refused);
            }
        }
        transaction.executeWithoutResult(status -> jobs.refuse(job, faults.byLine()));
        byStory.values().forEach(statements -> loadStory(job, statements));
    }

    /** Loads rows of one story; those at fault are left out, until the rest goes on record. */
    private void loadStory(ImportJob job, List<ImportedStatement> rows) {
        List<ImportedStatement> left = new ArrayList<>(rows);
        RowFaults faults = new RowFaults();
        while (!left.isEmpty()) {
            int before = left.size();
            try {
                transaction.executeWithoutResult(status -> put(job, left, faults));
                return;
            } catch (InvalidBundleException refused) {
                left.removeIf(row -> faults.byLine().containsKey(row.line()));
                if (left.size() == before) {
                    throw refused;
                }
            }
        }
        transaction.executeWithoutResult(status -> jobs.refuse(job, faults.byLine()));
    }

    private static ChangeReason change(ImportJob job) {
        return new ChangeReason(job.by(), "Imported from " + job.name());
    }

    private void put(ImportJob job, List<ImportedStatement> all, RowFaults faults) {
        longTransaction.allow();
        // Another thread may have had them, for an import that was paused and let go on at once.
        Set<Integer> open = jobs.open(job.id(), all.stream().map(ImportedStatement::line).toList());
        List<ImportedStatement> rows = all.stream().filter(row -> open.contains(row.line())).toList();
        if (rows.isEmpty()) {
            return;
        }
        RowLoader.Loaded loaded = loader.load(job.id(), job.settings(), rows, change(job), faults);
        Set<Integer> joined = new HashSet<>();
        rows.forEach(row -> joined.add(row.line()));
        joined.removeAll(loaded.added());
        joined.removeAll(faults.byLine().keySet());
        jobs.note(job.id(), loaded.added(), "added");
        jobs.note(job.id(), joined, "joined");
        jobs.refuse(job, faults.byLine());
        jobs.worked(job.id(), Duration.ZERO, loaded.story());
    }
}
