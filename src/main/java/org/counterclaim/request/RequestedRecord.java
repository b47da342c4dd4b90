package org.counterclaim.request;

import java.util.UUID;

import org.counterclaim.timeline.Addresses;

/**
 * The record that a reader asks about.
 *
 * @param id that of the record it was merged into, where it was
 * @param name what it is called
 */
public record RequestedRecord(Addresses.Kind kind, UUID id, String slug, String name) {

    /** Its kind in words. */
    public String word() {
        return kind.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether it is a claim, which alone can be checked. */
    public boolean isClaim() {
        return kind == Addresses.Kind.CLAIM;
    }

    /** Where readers find it. */
    public String href() {
        return "/" + plural(kind) + "/" + slug;
    }

    /** The word for several of a kind in addresses. */
    static String plural(Addresses.Kind kind) {
        return kind == Addresses.Kind.STORY ? "stories" : kind.name().toLowerCase(java.util.Locale.ROOT) + "s";
    }
}
