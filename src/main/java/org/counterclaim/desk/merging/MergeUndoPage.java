package org.counterclaim.desk.merging;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.counterclaim.desk.FormPage;
import org.counterclaim.desk.FormPage.FieldRow;
import org.counterclaim.web.form.FormSubmission;

/**
 * The page on which somebody undoes a merge.
 *
 * @param plural the kind's word in addresses
 * @param obstacle why it cannot be undone; null if it can
 * @param returning the records in which something goes back
 * @param left those in which something was changed since and is left alone
 */
public record MergeUndoPage(Merge merge, String plural, FormSubmission sent, @Nullable MergeObstacle obstacle,
        List<AffectedRecord> returning, List<AffectedRecord> left, Map<String, String> problems) {

    /** The field for why they are two. */
    public FieldRow reason() {
        return MergeReasons.line("Why they are two, in public words", sent, problems);
    }

    /** Returns the problem of the form as a whole. */
    public Optional<String> problem() {
        return Optional.ofNullable(problems.get(""));
    }

    /** Returns the problems of fields. */
    public List<FormPage.ErrorLink> errors() {
        return reason().errors();
    }
}
