package org.counterclaim.history;

import org.jspecify.annotations.Nullable;

/**
 * A bit of text on a page.
 *
 * @param href where it leads; null where it leads nowhere
 */
public record LinkedText(String text, @Nullable String href) {

    static LinkedText text(String text) {
        return new LinkedText(text, null);
    }
}
