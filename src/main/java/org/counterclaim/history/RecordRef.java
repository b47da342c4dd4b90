package org.counterclaim.history;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.counterclaim.record.RecordType;
import org.counterclaim.verdict.VerdictType;

/**
 * A reference to a record, as the history names it.
 *
 * @param slug the last part of its address, or of its claim's for a verdict; null for an account or a loss
 * @param name its present name
 * @param remark "withdrawn" or "merged"; null for other records
 */
public record RecordRef(UUID id, RecordType<?, ?> kind, @Nullable String slug, String name, @Nullable String remark) {

    /** Returns the address of its page; null if it has none. */
    public @Nullable String href() {
        return kind == VerdictType.TYPE ? "/claims/" + slug + "#verdicts" : page("");
    }

    /** Returns the address of its history; null for an account or a loss. */
    public @Nullable String historyHref() {
        return kind == VerdictType.TYPE ? "/claims/" + slug + "/history" : page("/history");
    }

    private @Nullable String page(String end) {
        return kind.isPublished() ? "/" + kind.plural() + "/" + slug + end : null;
    }

    /** Returns its kind in a word or two: "withdrawn claim". */
    public String kindWords() {
        return remark == null ? kind.toString() : remark + " " + kind;
    }

    /** Whether its name is a quotation rather than a proper name. */
    public boolean isQuoted() {
        return kind.isQuoted();
    }
}
