package org.counterclaim.desk.merging;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A record that a merge, or undoing it, changes.
 *
 * @param kind the kind of record
 * @param label its name; null if it is withdrawn
 * @param href where editors find it; null where it does not stand
 * @param places the places that change, in words
 */
public record AffectedRecord(String kind, @Nullable String label, @Nullable String href, List<String> places) {

    /** The places in one line. */
    public String words() {
        return String.join(", ", places);
    }
}
