package org.counterclaim.web.form;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Thrown if somebody else was faster: the record has changed since the form was opened, and nothing was done. {@link FormFailure#handle}
 * shows the form's page again with status 409, with what was typed and what is on record by now.
 */
public final class EditConflictException extends RuntimeException {

    private final transient Map<String, String> problems;

    /** Makes the exception for a record with another revision than the form's; its page shows the present one. */
    public EditConflictException() {
        this(Map.of(), null);
    }

    /** @param problem what has changed, in words for whoever typed */
    public EditConflictException(String problem) {
        this(Map.of("", problem), null);
    }

    /**
     * Makes the exception with words for what has changed.
     *
     * @param problems the words for the person who typed, by field name; the name is empty for the form as a whole
     */
    public EditConflictException(Map<String, String> problems, @Nullable Throwable cause) {
        super("Somebody else was quicker " + problems, cause);
        this.problems = problems;
    }

    /**
     * Throws unless the state that was shown is still the present one.
     *
     * @throws EditConflictException if it is not
     */
    public static void throwUnless(boolean isStillSo) {
        if (!isStillSo) {
            throw new EditConflictException();
        }
    }

    /** Returns what has changed, by field name; empty if the record's page shows it. */
    public Map<String, String> problems() {
        return problems;
    }
}
