package org.counterclaim.desk.merging;

import java.util.Map;

import org.counterclaim.account.SignedIn;
import org.counterclaim.desk.FormPage.FieldRow;
import org.counterclaim.record.ChangeReason;
import org.counterclaim.web.form.FormField;
import org.counterclaim.web.form.FormSubmission;
import org.counterclaim.web.form.FormValues;
import org.counterclaim.web.form.RejectedFormException;

/** Reasons for merges, which leave room for the words that the history puts before them. */
final class MergeReasons {

    private static final String FIELD = "reason";
    private static final int LONGEST = 1700;

    private MergeReasons() {}

    /** The field for one, as far as it is filled in. */
    static FieldRow line(String label, FormSubmission sent, Map<String, String> problems) {
        FormField field = FormField.line(FIELD, label, LONGEST).required()
                .hint("The history shows it beside every record that changes, with your name.");
        return FieldRow.alone(field, sent.typed().one(FIELD), problems.get(FIELD), null);
    }

    /**
     * The change of a form.
     *
     * @throws RejectedFormException if it gives no reason that can be published
     */
    static ChangeReason of(FormValues typed, SignedIn by) {
        ChangeReason change = ChangeReason.of(typed, by.author());
        String reason = String.valueOf(change.reason());
        if (reason.codePointCount(0, reason.length()) > LONGEST) {
            throw new RejectedFormException(Map.of(FIELD, "At most %,d characters fit in.".formatted(LONGEST)));
        }
        return change;
    }
}
