package org.counterclaim.desk.merging;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.counterclaim.core.Slug;
import org.counterclaim.record.SlugHistory;

/**
 * All that a merge changed.
 *
 * @param slug the slug of the record that went into the other
 * @param former the slugs that it had had before
 * @param moves what it changed in other records, and in the one that stayed
 */
record MergeEffect(String slug, List<String> former, List<MergeMove> moves) {

    static MergeEffect of(SlugHistory given, List<MergeMove> moves) {
        return new MergeEffect(given.slug().text(), given.former().stream().map(Slug::text).sorted().toList(), moves);
    }

    /** The addresses that the record gave away. */
    SlugHistory given() {
        Set<Slug> all = former.stream().map(Slug::of).collect(Collectors.toSet());
        return new SlugHistory(Slug.of(slug), all);
    }
}
