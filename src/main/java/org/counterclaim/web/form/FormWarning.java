package org.counterclaim.web.form;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Unlikely input, which may still be meant. The form asks about it before publishing, and publishes it if the editor confirms.
 *
 * @param field the name of the field that it is about; empty for the form as a whole
 * @param question what is unlikely, in words for the person who typed
 */
public record FormWarning(String field, String question) {

    /** Returns the code that a form sends to confirm this. It depends on the words, so that nobody confirms what was not asked. */
    public String code() {
        return UUID.nameUUIDFromBytes(question.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
