package org.counterclaim.account;

import java.util.Locale;
import java.util.regex.Pattern;

import org.counterclaim.core.InputText;

/**
 * An e-mail address in lower case. Only common forms are accepted, not everything that RFC 5321 allows.
 *
 * @param text at most 254 characters (RFC 5321, section 4.5.3.1.3)
 */
public record EmailAddress(String text) {

    private static final int LONGEST = 254;
    private static final Pattern FORM = Pattern.compile("[^@\\s\\p{C}\"<>(),:;\\[\\]\\\\]+@[^@\\s\\p{C}\"<>(),:;\\[\\]\\\\]+");

    /**
     * Returns the address that was typed.
     *
     * @throws IllegalArgumentException for anything else; the message is written for the person who typed
     */
    public static EmailAddress of(String typed) {
        String text = InputText.clean(typed).toLowerCase(Locale.ROOT);
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("An email address has at most 254 characters.");
        }
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("Write an email address like name@example.org.");
        }
        return new EmailAddress(text);
    }

    /** Returns the address. */
    @Override
    public String toString() {
        return text;
    }
}
