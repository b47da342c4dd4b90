package org.counterclaim.story;

/**
 * Everything on record of a story.
 *
 * @param standfirst what is contested, in two or three neutral sentences
 */
public record StoryDetails(String title, String standfirst) {}
