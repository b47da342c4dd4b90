package org.counterclaim.web.form;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;

/**
 * A form as it was sent.
 *
 * @param typed the values of its fields
 * @param key the form's key, made when it was opened; the same form sent twice has the same key
 * @param draftRevision how often it was saved as a draft before it was sent
 */
public record FormSubmission(FormValues typed, UUID key, int draftRevision) {

    private static final String KEY = "key";
    private static final String DRAFT_REVISION = "draftRevision";

    /** Returns the form in a request. Without a readable key it counts as a form of its own. */
    public static FormSubmission from(HttpServletRequest request) {
        FormValues typed = FormValues.of(request.getParameterMap());
        return new FormSubmission(typed, key(typed.one(KEY)), number(typed.one(DRAFT_REVISION)));
    }

    /** Returns a form that is opened for the first time. */
    public static FormSubmission first(FormValues typed) {
        return new FormSubmission(typed, UUID.randomUUID(), 0);
    }

    /** Returns the form with only these fields. */
    public FormSubmission only(List<FormField> fields) {
        return new FormSubmission(typed.in(fields), key, draftRevision);
    }

    /** Returns the form with another value in a field. */
    public FormSubmission with(String field, String value) {
        return new FormSubmission(typed.with(field, List.of(value)), key, draftRevision);
    }

    /** Returns the form with the chosen versions of fields for which two were offered. */
    public FormSubmission chosen() {
        return new FormSubmission(typed.chosen(), key, draftRevision);
    }

    /** Returns the form with missing fields filled from other values. */
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
