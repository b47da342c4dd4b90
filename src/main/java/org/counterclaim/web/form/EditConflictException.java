package org.counterclaim.web.form;

import java.io.Serial;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Thrown if somebody else was faster: the record has changed since the form was opened, and nothing was done. {@link FormFailure#handle}
 * shows the form's page again with status 409, with what was typed and what is on record by now.
 */
public final class EditConflictException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient Map<String, String> problems;

    /** The record is not the version any more that the form was opened for: its page shows what it is now. */
    public EditConflictException() {
        this(Map.of(), null);
    }

    /**
     * What has changed is said in words.
     *
     * @param problems the words for whoever typed, by the name of the field; the name is empty for the form as a whole
     */
    public EditConflictException(Map<String, String> problems, @Nullable Throwable cause) {
        super("Somebody else was quicker " + problems, cause);
        this.problems = problems;
    }

    /**
     * Goes on only if what was looked at is still so.
     *
     * @throws EditConflictException if it is not
     */
    public static void throwUnless(boolean isStillSo) {
        if (!isStillSo) {
            throw new EditConflictException();
        }
    }

    /** What has changed, by the name of the field; empty where the record has another version, which its page shows. */
    public Map<String, String> problems() {
        return problems;
    }
}
