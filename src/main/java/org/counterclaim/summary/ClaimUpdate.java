package org.counterclaim.summary;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.counterclaim.statement.Stance;

/**
 * A change on record that concerns a claim.
 *
 * @param entry the entry that recorded it
 * @param statement the statement that is new, changed or reported; null if there is none
 * @param stance that statement's stance
 * @param other the article that reports or is evidence, or the claim that is linked
 * @param relayed whether a report is relayed from another article
 * @param words what changed, or the kind of a link
 */
public record ClaimUpdate(UpdateKind kind, EntryHistory.Line entry, @Nullable UUID statement, @Nullable Stance stance, @Nullable UUID other,
        boolean relayed,
        List<String> words) {

    /** The kind of change. */
    public enum UpdateKind { STATEMENT, REPORT, CHANGE, WITHDRAWAL, WORDING, LINK, EVIDENCE }

    static ClaimUpdate statement(UpdateKind kind, EntryHistory.Line entry, UUID statement, Stance stance, List<String> words) {
        return new ClaimUpdate(kind, entry, statement, stance, null, false, words);
    }

    static ClaimUpdate report(EntryHistory.Line entry, UUID statement, Stance stance, UUID article, boolean relayed) {
        return new ClaimUpdate(UpdateKind.REPORT, entry, statement, stance, article, relayed, List.of());
    }

    static ClaimUpdate of(UpdateKind kind, EntryHistory.Line entry, @Nullable UUID other, List<String> words) {
        return new ClaimUpdate(kind, entry, null, null, other, false, words);
    }
}
