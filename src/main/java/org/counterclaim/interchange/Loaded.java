package org.counterclaim.interchange;

import org.counterclaim.core.Slug;

/**
 * What loading a bundle did. Stories, actors, articles, claims, statements and verdicts count alike.
 *
 * @param story the present slug of the story
 * @param created how many records came on record
 * @param changed how many records on record were changed
 * @param unchanged how many were on record as the bundle has them
 */
public record Loaded(Slug story, int created, int changed, int unchanged) {}
