package org.counterclaim.interchange.imports;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.counterclaim.database.LongTransaction;
import org.counterclaim.desk.RecordPublisher;
import org.counterclaim.interchange.imports.ImportJobs.CreatedRecord;
import org.counterclaim.record.ChangeReason;

/**
 * Takes imports back: withdraws the records that they created, which stay readable in the history. Records that somebody has changed since,
 * or that others need by now, stay.
 */
@Component
class ImportUndo {

    private static final int AT_ONCE = 200;

    private final ImportJobs jobs;
    private final RecordPublisher publishing;
    private final LongTransaction longTransaction;
    private final TransactionTemplate transaction;

    ImportUndo(ImportJobs jobs, RecordPublisher publishing, LongTransaction longTransaction, PlatformTransactionManager transactions) {
        this.jobs = jobs;
        this.publishing = publishing;
        this.longTransaction = longTransaction;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Withdraws some; returns whether there were any. */
    boolean some(ImportJob job) {
        ChangeReason change = new ChangeReason(job.by(), "The import of " + job.name() + " was undone");
        List<CreatedRecord> records = jobs.createdBy(job.id(), AT_ONCE);
        try {
            withdraw(records, change);
        } catch (DataIntegrityViolationException needed) {
            // The database says that one of them is needed; the others go without it.
            records.forEach(record -> withdrawIfPossible(record, change));
        }
        return !records.isEmpty();
    }

    /** Withdraws them in one transaction, so that what follows from them is derived once. */
    private void withdraw(List<CreatedRecord> records, ChangeReason change) {
        transaction.executeWithoutResult(status -> {
            longTransaction.allow();
            Map<Boolean, List<CreatedRecord>> withdrawn = records.stream().collect(Collectors.partitioningBy(
                    record -> publishing.withdrawUnchanged(record.recordType(), record.recordId(), record.revision(), change)));
            withdrawn.forEach((isWithdrawn, some) -> jobs.forget(some, isWithdrawn));
        });
    }

    private void withdrawIfPossible(CreatedRecord record, ChangeReason change) {
        try {
            withdraw(List.of(record), change);
        } catch (DataIntegrityViolationException needed) {
            transaction.executeWithoutResult(status -> jobs.forget(List.of(record), false));
        }
    }
}
