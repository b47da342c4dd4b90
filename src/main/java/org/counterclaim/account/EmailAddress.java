package org.counterclaim.account;

import java.util.Locale;
import java.util.regex.Pattern;

import org.counterclaim.core.InputText;

/**
 * An e-mail address, in lower case: what it takes to write to somebody, not all that RFC 5321 allows.
 *
 * @param text at most 254 characters (RFC 5321, section 4.5.3.1.3)
 */
record EmailAddress(String text) {

    private static final int LONGEST = 254;
    private static final Pattern FORM = Pattern.compile("[^@\\s\\p{C}\"<>(),:;\\[\\]\\\\]+@[^@\\s\\p{C}\"<>(),:;\\[\\]\\\\]+");

    /**
     * The address that was typed.
     *
     * @throws IllegalArgumentException for anything else; the message is for the person who typed
     */
    static EmailAddress of(String typed) {
        String text = InputText.clean(typed).toLowerCase(Locale.ROOT);
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("An email address has at most 254 characters.");
        }
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("Write an email address like name@example.org.");
        }
        return new EmailAddress(text);
    }

    /** The address itself. */
    @Override
    public String toString() {
        return text;
    }
}
