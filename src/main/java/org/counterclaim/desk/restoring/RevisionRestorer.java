package org.counterclaim.desk.restoring;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.counterclaim.account.SignedIn;
import org.counterclaim.core.Slug;
import org.counterclaim.desk.RecordForm;
import org.counterclaim.desk.RecordPublisher;
import org.counterclaim.record.ChangeReason;
import org.counterclaim.record.PublishedRecord;
import org.counterclaim.record.SavedState;
import org.counterclaim.web.form.CommonFields;
import org.counterclaim.web.form.EditConflictException;
import org.counterclaim.web.form.FormSubmission;
import org.counterclaim.web.form.FormValues;
import org.counterclaim.web.form.IdempotencyKeys;
import org.counterclaim.web.form.RejectedFormException;

/** Restores earlier states of records by a new change, so that the history loses nothing. */
@Component
public class RevisionRestorer {

    private final IdempotencyKeys sent;

    RevisionRestorer(IdempotencyKeys sent) {
        this.sent = sent;
    }

    /**
     * Restores an earlier state of a record, once for each form key; its address stays. It must run in a transaction.
     *
     * @return where editors change it
     * @throws EditConflictException if it no longer has the revision that was shown
     * @throws RejectedFormException if the form gives no reason, or the state cannot be restored as things are
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public <R extends PublishedRecord> String restore(RecordForm<R, ?> records, Slug slug, SavedState earlier, FormSubmission form,
            SignedIn by) {
        return sent.once(form, by.id(), () -> records.deskAddress(restored(records, slug, earlier, form.typed(), by).slug()));
    }

    private static <R extends PublishedRecord> R restored(RecordForm<R, ?> form, Slug slug, SavedState earlier, FormValues typed,
            SignedIn by) {
        R record = form.get(slug);
        RecordPublisher.throwIfMerged(record);
        int looked = record.revision();
        EditConflictException.throwUnless(typed.one(CommonFields.VERSION).equals(String.valueOf(looked)));
        RecordPublisher.throwIfWithdrawn(record);
        ChangeReason change = ChangeReason.of(typed, by.author());
        form.restore(record, earlier, change);
        R kept = form.saveAndFlush(record);
        if (kept.revision() == looked) {
            throw new RejectedFormException("The record says just that now. There is nothing to restore.");
        }
        return kept;
    }
}
