package org.counterclaim.merging;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.counterclaim.core.Slug;
import org.counterclaim.history.Addresses;

/**
 * All that a merge changed.
 *
 * @param slug the slug of the record that went into the other
 * @param former the slugs that it had had before
 * @param moves what it changed in other records, and in the one that stayed
 */
record Effect(String slug, List<String> former, List<Move> moves) {

    static Effect of(Addresses given, List<Move> moves) {
        return new Effect(given.slug().text(), given.former().stream().map(Slug::text).sorted().toList(), moves);
    }

    /** The addresses that the record gave away. */
    Addresses given() {
        Set<Slug> all = former.stream().map(Slug::of).collect(Collectors.toSet());
        return new Addresses(Slug.of(slug), all);
    }
}
