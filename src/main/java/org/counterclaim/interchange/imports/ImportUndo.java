package org.counterclaim.interchange.imports;

import java.util.List;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.counterclaim.desk.RecordPublisher;
import org.counterclaim.interchange.imports.ImportJobs.CreatedRecord;
import org.counterclaim.record.ChangeReason;
import org.counterclaim.web.form.RejectedFormException;

/**
 * Takes imports back: withdraws the records that they created, which stay readable in the history. Records that somebody has changed since,
 * or that others need by now, stay.
 */
@Component
class ImportUndo {

    private static final int AT_ONCE = 50;

    private final ImportJobs jobs;
    private final RecordPublisher publishing;
    private final TransactionTemplate transaction;

    ImportUndo(ImportJobs jobs, RecordPublisher publishing, PlatformTransactionManager transactions) {
        this.jobs = jobs;
        this.publishing = publishing;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Withdraws some; returns whether there were any. */
    boolean some(ImportJob job) {
        ChangeReason change = new ChangeReason(job.by(), "The import of " + job.name() + " was undone");
        List<CreatedRecord> records = jobs.createdBy(job.id(), AT_ONCE);
        for (CreatedRecord record : records) {
            try {
                transaction.executeWithoutResult(status -> jobs.forget(record,
                        publishing.withdrawUnchanged(record.recordType(), record.recordId(), record.revision(), change)));
            } catch (RejectedFormException | DataIntegrityViolationException needed) {
                transaction.executeWithoutResult(status -> jobs.forget(record, false));
            }
        }
        return !records.isEmpty();
    }
}
