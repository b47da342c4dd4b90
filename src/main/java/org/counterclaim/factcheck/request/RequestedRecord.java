package org.counterclaim.factcheck.request;

import java.util.UUID;

import org.counterclaim.reader.SlugLookup;

/**
 * The record that a reader asks about.
 *
 * @param id that of the record it was merged into, where it was
 * @param name what it is called
 */
public record RequestedRecord(SlugLookup.Kind kind, UUID id, String slug, String name) {

    /** Its kind in words. */
    public String word() {
        return kind.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether it is a claim, which alone can be checked. */
    public boolean isClaim() {
        return kind == SlugLookup.Kind.CLAIM;
    }

    /** Where readers find it. */
    public String href() {
        return "/" + plural(kind) + "/" + slug;
    }

    /** The word for several of a kind in addresses. */
    static String plural(SlugLookup.Kind kind) {
        return kind == SlugLookup.Kind.STORY ? "stories" : kind.name().toLowerCase(java.util.Locale.ROOT) + "s";
    }
}
