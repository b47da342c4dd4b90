package org.counterclaim.story;

import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Everything on record of a story.
 *
 * @param standfirst what is contested, in two or three neutral sentences
 * @param frontPage where it is pinned on the front page; null if it stands there by its latest change
 * @param topics the topics that it belongs to
 */
public record StoryDetails(String title, String standfirst, @Nullable FrontPagePlace frontPage, Set<UUID> topics) {

    /** Copies the set. */
    public StoryDetails {
        topics = Set.copyOf(topics);
    }

    /** The details of a story that is not pinned and has no topics. */
    public StoryDetails(String title, String standfirst) {
        this(title, standfirst, null, Set.of());
    }
}
