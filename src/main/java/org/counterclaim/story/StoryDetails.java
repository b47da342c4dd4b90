package org.counterclaim.story;

import org.jspecify.annotations.Nullable;

/**
 * Everything on record of a story.
 *
 * @param standfirst what is contested, in two or three neutral sentences
 * @param frontPage where it is pinned on the front page; null if it stands there by its latest change
 */
public record StoryDetails(String title, String standfirst, @Nullable FrontPagePlace frontPage) {}
