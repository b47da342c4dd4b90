package org.counterclaim.web.form;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;

/**
 * A form as it was sent.
 *
 * @param typed what is in its fields
 * @param key the form's own key, made when it was opened: the same form sent twice has the same
 * @param draftRevision how often it was saved as a draft before it was sent
 */
public record FormSubmission(FormValues typed, UUID key, int draftRevision) {

    private static final String KEY = "key";
    private static final String DRAFT_REVISION = "draftRevision";

    /** What a request holds. Where it has no key, or none that can be read, it counts as a form of its own. */
    public static FormSubmission by(HttpServletRequest request) {
        FormValues typed = FormValues.of(request.getParameterMap());
        return new FormSubmission(typed, key(typed.one(KEY)), number(typed.one(DRAFT_REVISION)));
    }

    /** A form that is opened for the first time. */
    public static FormSubmission first(FormValues typed) {
        return new FormSubmission(typed, UUID.randomUUID(), 0);
    }

    /** Only what is in these fields. */
    public FormSubmission only(List<FormField> fields) {
        return new FormSubmission(typed.in(fields), key, draftRevision);
    }

    /** With the versions that were chosen where two were offered. */
    public FormSubmission chosen() {
        return new FormSubmission(typed.chosen(), key, draftRevision);
    }

    /** What it holds over what else is there. */
    public FormSubmission over(FormValues rest) {
        return new FormSubmission(rest.with(typed), key, draftRevision);
    }

    private static UUID key(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            return UUID.randomUUID();
        }
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }
}
