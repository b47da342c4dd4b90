package org.counterclaim.interchange.following;

import java.util.function.UnaryOperator;

/**
 * What a mail says.
 *
 * @param text writes the text for the address of the mail's own page
 */
record FollowMailText(String subject, UnaryOperator<String> text) {

    /** Returns the whole text, for the address of the mail's own page. */
    String body(String page) {
        return text.apply(page);
    }
}
