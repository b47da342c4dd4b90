package org.counterclaim.history.takedown;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.counterclaim.core.MomentWords;

/**
 * An entry that contains the words.
 *
 * @param version the revision of the record whose state it holds
 * @param isPresent whether that revision is the present one
 * @param places where the words are in it
 */
public record MatchedEntry(long position, Instant at, String kind, UUID record, int version, String action, boolean isPresent,
        List<PhraseExcerpt> places) {

    /** Copies the list. */
    public MatchedEntry {
        places = List.copyOf(places);
    }

    /** Returns its time in words. */
    public String when() {
        return MomentWords.words(at);
    }

    boolean has(PhraseExcerpt.FieldSort sort) {
        return places.stream().anyMatch(place -> place.of() == sort);
    }
}
