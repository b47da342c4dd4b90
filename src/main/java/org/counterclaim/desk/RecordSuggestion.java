package org.counterclaim.desk;

import org.jspecify.annotations.Nullable;

/**
 * A record that somebody may mean by the text they are typing.
 *
 * @param typed the text to type for exactly this record
 * @param hint what tells it from others with the same or a similar name; null if nothing does
 */
public record RecordSuggestion(String typed, @Nullable String hint, MatchQuality fit) {

    /** Whether it has the name that was typed. */
    public boolean isMeant() {
        return fit == MatchQuality.EXACT || fit == MatchQuality.SHARED;
    }

    /** How well the typed text matches the name. */
    public enum MatchQuality {
        /** It means this record and no other. */
        EXACT,
        /** It means this record, and others too. */
        SHARED,
        /** The name holds the words that were typed, whole and in their order. */
        WORDS,
        /** The name is like it. */
        NEAR
    }
}
