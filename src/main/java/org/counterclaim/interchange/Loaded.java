package org.counterclaim.interchange;

import java.util.List;

import org.counterclaim.core.Slug;

/**
 * What loading a bundle did. Stories, actors, articles, claims, statements and verdicts count alike.
 *
 * @param story the present slug of the story
 * @param created how many records came on record
 * @param changed how many records on record were changed
 * @param unchanged how many were on record as the bundle has them
 * @param notes what of the bundle was left aside, and why
 */
public record Loaded(Slug story, int created, int changed, int unchanged, List<Fault> notes) {

    Loaded(Slug story, int created, int changed, int unchanged) {
        this(story, created, changed, unchanged, List.of());
    }

    Loaded with(List<Fault> other) {
        return new Loaded(story, created, changed, unchanged, List.copyOf(other));
    }
}
