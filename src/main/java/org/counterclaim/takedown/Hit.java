package org.counterclaim.takedown;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.counterclaim.web.Moments;

/**
 * An entry that holds the words.
 *
 * @param version the revision of the record whose state it holds
 * @param isPresent whether that is the present one
 * @param places where in it they stand
 */
public record Hit(long position, Instant at, String kind, UUID record, int version, String action, boolean isPresent, List<Place> places) {

    /** Keeps a copy. */
    public Hit {
        places = List.copyOf(places);
    }

    /** When, in words. */
    public String when() {
        return Moments.words(at);
    }

    boolean has(Place.Of sort) {
        return places.stream().anyMatch(place -> place.of() == sort);
    }
}
