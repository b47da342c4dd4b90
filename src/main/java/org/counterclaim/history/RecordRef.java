package org.counterclaim.history;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A record as the history names it.
 *
 * @param slug the last part of its address, for a verdict that of its claim; null for an account and a loss
 * @param name what it is called now
 * @param remark that it was withdrawn or merged; null where it stands
 */
public record RecordRef(UUID id, RecordKind kind, @Nullable String slug, String name, @Nullable String remark) {

    /** The address of its page; null where it has none. */
    public @Nullable String href() {
        return switch (kind) {
            case ACCOUNT, LOSS -> null;
            case VERDICT -> "/claims/" + slug + "#verdicts";
            default -> "/" + kind.plural() + "/" + slug;
        };
    }

    /** Where its history is read; null for an account and a loss. */
    public @Nullable String historyHref() {
        return switch (kind) {
            case ACCOUNT, LOSS -> null;
            case VERDICT -> "/claims/" + slug + "/history";
            default -> "/" + kind.plural() + "/" + slug + "/history";
        };
    }

    /** What it is, in a word or two: "withdrawn claim". */
    public String kindWords() {
        return remark == null ? kind.toString() : remark + " " + kind;
    }

    /** Whether its name is a quotation rather than a proper name. */
    public boolean isQuoted() {
        return kind != RecordKind.ACTOR && kind != RecordKind.ACCOUNT && kind != RecordKind.VERDICT && kind != RecordKind.LOSS;
    }
}
