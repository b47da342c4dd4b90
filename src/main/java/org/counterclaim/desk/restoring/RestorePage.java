package org.counterclaim.desk.restoring;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.counterclaim.history.FieldChange;
import org.counterclaim.history.HistoryEntry;
import org.counterclaim.history.RecordRef;
import org.counterclaim.web.form.FormSubmission;

/**
 * The values of the form with which an editor restores an old version.
 *
 * @param entry the entry by which the record came to that version
 * @param version the version that is on record now, which the form must still find there
 * @param changes what restoring it would change
 * @param obstacles why it cannot be restored as things are
 * @param problem what was wrong with the form as it was sent; null if nothing
 * @param changed whether somebody changed the record after the form was opened
 */
public record RestorePage(RecordRef record, HistoryEntry entry, int version, List<FieldChange> changes, List<String> obstacles,
        FormSubmission sent,
        @Nullable String problem, boolean changed) {

    /** Returns the revision, counted from 1. */
    public int revision() {
        return entry.revision();
    }

    /** Returns the address at which editors change the record. */
    public String deskHref() {
        return "/desk" + record.href();
    }

    /** Returns the address to which the form is sent. */
    public String action() {
        return deskHref() + "/versions/" + revision();
    }

    /** Whether there is anything to restore that can be. */
    public boolean isRestorable() {
        return obstacles.isEmpty() && !changes.isEmpty();
    }
}
