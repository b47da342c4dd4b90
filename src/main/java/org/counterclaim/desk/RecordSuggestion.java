package org.counterclaim.desk;

import org.jspecify.annotations.Nullable;

/**
 * A record that may be meant by what somebody is typing.
 *
 * @param typed what to type for exactly this one
 * @param hint what tells it from others of the name, or of names alike; null if nothing does
 */
public record RecordSuggestion(String typed, @Nullable String hint, MatchQuality fit) {

    /** Whether it has the name that was typed. */
    public boolean isMeant() {
        return fit == MatchQuality.EXACT || fit == MatchQuality.SHARED;
    }

    /** How well what was typed fits the name. */
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
