package org.counterclaim.record;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.counterclaim.web.form.CommonFields;
import org.counterclaim.web.form.FormText;
import org.counterclaim.web.form.FormValues;
import org.counterclaim.web.form.RejectedFormException;

/**
 * The reason and the author of a change.
 *
 * @param by who makes the change
 * @param reason the reason in public words, at most 2,000 characters; null if none is asked for
 */
public record ChangeReason(ChangeAuthor by, @Nullable String reason) {

    /**
     * Returns the reason given in a form.
     *
     * @throws RejectedFormException if the form gives none, or one that cannot be published
     */
    public static ChangeReason of(FormValues typed, ChangeAuthor by) {
        String reason = typed.one(CommonFields.REASON.name());
        String problem = !FormText.isVisible(reason) ? "Say why, in public words: the history shows it beside the change."
                : FormText.problem(reason, CommonFields.REASON).orElse(null);
        if (problem != null) {
            throw new RejectedFormException(Map.of(CommonFields.REASON.name(), problem));
        }
        return new ChangeReason(by, FormText.withoutDirectionMarks(reason));
    }
}
