package org.counterclaim.entry;

import org.jspecify.annotations.Nullable;

/**
 * A bit of text on a page.
 *
 * @param href where it leads; null where it leads nowhere
 */
public record Part(String text, @Nullable String href) {

    static Part text(String text) {
        return new Part(text, null);
    }
}
