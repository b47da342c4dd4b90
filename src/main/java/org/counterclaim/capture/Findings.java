package org.counterclaim.capture;

import java.util.List;
import java.util.Optional;

/**
 * What a page says on one point. Places that say the same are one finding.
 *
 * @param all the one to believe first; empty where the page is silent
 */
public record Findings<T>(List<Found<T>> all) {

    /** Keeps a copy. */
    public Findings {
        all = List.copyOf(all);
    }

    /** The one to believe. */
    public Optional<Found<T>> best() {
        return all.stream().findFirst();
    }

    /** What else the page says, contradicting that. */
    public List<Found<T>> others() {
        return all.stream().skip(1).toList();
    }

    static <T> Findings<T> none() {
        return new Findings<>(List.of());
    }
}
