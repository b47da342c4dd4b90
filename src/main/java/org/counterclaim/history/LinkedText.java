package org.counterclaim.history;

import org.jspecify.annotations.Nullable;

/**
 * A piece of text on a page.
 *
 * @param href the address that it links to; null if it is not a link
 */
public record LinkedText(String text, @Nullable String href) {

    static LinkedText text(String text) {
        return new LinkedText(text, null);
    }
}
