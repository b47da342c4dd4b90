package org.counterclaim.web.form;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Something about a form that may be meant but seldom is. It is asked about before the form is published, and published all the
 * same if the editor says so.
 *
 * @param field the name of the field that it is about; empty for the form as a whole
 * @param question what is odd, in words for who typed
 */
public record FormWarning(String field, String question) {

    /** What a form sends to say that this is meant. It changes with the words, so that nobody confirms what was not asked. */
    public String code() {
        return UUID.nameUUIDFromBytes(question.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
