package org.counterclaim.desk;

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
public record Sent(Typed typed, UUID key, int draftRevision) {

    private static final String KEY = "key";
    private static final String DRAFT_REVISION = "draftRevision";

    /** What a request holds. Where it has no key, or none that can be read, it counts as a form of its own. */
    public static Sent by(HttpServletRequest request) {
        Typed typed = Typed.of(request.getParameterMap());
        return new Sent(typed, key(typed.one(KEY)), number(typed.one(DRAFT_REVISION)));
    }

    /** A form that is opened for the first time. */
    public static Sent first(Typed typed) {
        return new Sent(typed, UUID.randomUUID(), 0);
    }

    /** Only what is in these fields. */
    Sent only(List<Field> fields) {
        return new Sent(typed.in(fields), key, draftRevision);
    }

    /** With the versions that were chosen where two were offered. */
    Sent chosen() {
        return new Sent(typed.chosen(), key, draftRevision);
    }

    /** What it holds over what else is there. */
    Sent over(Typed rest) {
        return new Sent(rest.with(typed), key, draftRevision);
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
