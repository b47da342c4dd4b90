package org.counterclaim.desk.merging;

import org.jspecify.annotations.Nullable;

/**
 * A reason why two records cannot be merged now.
 *
 * @param text what stands in the way and what to do, in words for editors
 * @param href where that can be done; null if nowhere
 * @param link what is there, in words
 */
public record MergeObstacle(String text, @Nullable String href, @Nullable String link) {

    static MergeObstacle plain(String text) {
        return new MergeObstacle(text, null, null);
    }
}
