package org.counterclaim.record;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.counterclaim.core.Slug;

/**
 * The addresses of a record.
 *
 * @param slug the last part of its present address
 * @param former the slugs that it had before, which lead to it too
 */
public record SlugHistory(Slug slug, Set<Slug> former) {

    /** Copies the set. */
    public SlugHistory {
        former = Set.copyOf(former);
    }

    /** Returns every slug that leads to the record. */
    public Set<Slug> all() {
        Set<Slug> all = new HashSet<>(former);
        all.add(slug);
        return all;
    }

    /** Returns the addresses in a record's state. */
    public static SlugHistory of(SavedState state) {
        return new SlugHistory(Slug.of(state.text("slug")), state.texts("formerSlugs").stream().map(Slug::of).collect(Collectors.toSet()));
    }
}
