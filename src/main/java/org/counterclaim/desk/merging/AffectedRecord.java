package org.counterclaim.desk.merging;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A record in which a merge, or undoing it, changes something.
 *
 * @param kind the kind of record
 * @param label what it is called; null where it does not stand
 * @param href where editors find it; null where it does not stand
 * @param places the places that change, in words
 */
public record AffectedRecord(String kind, @Nullable String label, @Nullable String href, List<String> places) {

    /** The places in one line. */
    public String words() {
        return String.join(", ", places);
    }
}
