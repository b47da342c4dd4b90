package org.counterclaim.desk;

import java.util.Map;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.counterclaim.account.SignedIn;
import org.counterclaim.core.Slug;
import org.counterclaim.history.Addressed;
import org.counterclaim.history.Change;
import org.counterclaim.history.SavedState;

/** Makes records say again what they said before: by a new change, so nothing in the history goes away. */
@Component
public class Restoring {

    private final SentForms sent;

    Restoring(SentForms sent) {
        this.sent = sent;
    }

    /**
     * Restores what a record said in an earlier state, once for each key of a form; its address stays. Only in a transaction.
     *
     * @return where editors change it
     * @throws Conflict if it is not the version that was looked at any more
     * @throws Rejected if the form gives no reason, or the state cannot be restored as things are
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public <R extends Addressed> String restore(RecordForm<R, ?> records, Slug slug, SavedState earlier, Sent form, SignedIn by) {
        return sent.once(form, by.id(), () -> records.deskAddress(restored(records, slug, earlier, form.typed(), by).slug()));
    }

    private static <R extends Addressed> R restored(RecordForm<R, ?> form, Slug slug, SavedState earlier, Typed typed, SignedIn by) {
        R record = Publishing.unmerged(form.get(slug));
        int looked = record.revision();
        if (!typed.one(FormFields.VERSION).equals(String.valueOf(looked))) {
            throw new Conflict();
        }
        Publishing.refuseWithdrawn(record);
        Change change = Publishing.change(typed, by);
        form.restore(record, earlier, change);
        R kept = form.kept(record);
        if (kept.revision() == looked) {
            throw new Rejected(Map.of("", "The record says just that now. There is nothing to restore."));
        }
        return kept;
    }
}
