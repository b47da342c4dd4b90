package org.counterclaim.factcheck.request;

import java.util.UUID;

import org.counterclaim.claim.ClaimType;
import org.counterclaim.record.RecordType;

/**
 * The record that a reader asks about.
 *
 * @param id its id or, if it was merged, that of the record it was merged into
 * @param name its name
 */
public record RequestedRecord(RecordType<?, ?> type, UUID id, String slug, String name) {

    /** Its kind in words. */
    public String word() {
        return type.word();
    }

    /** Whether it is a claim; only claims can be checked. */
    public boolean isClaim() {
        return type == ClaimType.TYPE;
    }

    /** Returns its address for readers. */
    public String href() {
        return "/" + type.plural() + "/" + slug;
    }
}
