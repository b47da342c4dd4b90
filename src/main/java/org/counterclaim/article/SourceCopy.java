package org.counterclaim.article;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.WebAddress;

/**
 * Whether a copy of an article is kept in an archive. If none is, a person can have the Internet Archive keep one: the site itself asks
 * nobody.
 *
 * @param original where the article was published; null if it has no address on record
 * @param kept the copy; null if none is on record
 */
public record SourceCopy(@Nullable WebAddress original, @Nullable WebAddress kept) {

    private static final String ARCHIVE = "https://web.archive.org/";

    /** Whether a copy could be kept but none is. */
    public boolean isMissing() {
        return original != null && kept == null;
    }

    /** Returns the address at which the Internet Archive takes a copy; null if there is nothing to copy. */
    public @Nullable String request() {
        return original == null ? null : ARCHIVE + "save/" + original.requestAddress();
    }

    /** Returns the address at which it lists the copies that it has; null in the same case. An asterisk would ask it for many pages. */
    public @Nullable String list() {
        return original == null ? null : ARCHIVE + "web/*/" + original.requestAddress().replace("*", "%2A");
    }
}
