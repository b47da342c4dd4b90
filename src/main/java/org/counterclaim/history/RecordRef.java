package org.counterclaim.history;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.counterclaim.record.RecordType;
import org.counterclaim.verdict.VerdictType;

/**
 * A record as the history names it.
 *
 * @param slug the last part of its address, for a verdict that of its claim; null for an account and a loss
 * @param name what it is called now
 * @param remark that it was withdrawn or merged; null where it stands
 */
public record RecordRef(UUID id, RecordType<?, ?> kind, @Nullable String slug, String name, @Nullable String remark) {

    /** The address of its page; null where it has none. */
    public @Nullable String href() {
        return kind == VerdictType.TYPE ? "/claims/" + slug + "#verdicts" : page("");
    }

    /** Where its history is read; null for an account and a loss. */
    public @Nullable String historyHref() {
        return kind == VerdictType.TYPE ? "/claims/" + slug + "/history" : page("/history");
    }

    private @Nullable String page(String end) {
        return kind.isPublished() ? "/" + kind.plural() + "/" + slug + end : null;
    }

    /** What it is, in a word or two: "withdrawn claim". */
    public String kindWords() {
        return remark == null ? kind.toString() : remark + " " + kind;
    }

    /** Whether its name is a quotation rather than a proper name. */
    public boolean isQuoted() {
        return kind.isQuoted();
    }
}
