package org.counterclaim.story;

import org.counterclaim.record.SavedState;

/**
 * What is on record of a story.
 *
 * @param standfirst what is contested, in two or three neutral sentences
 */
public record StoryDetails(String title, String standfirst) {
    /** What the state of a story in the history says. */
    public static StoryDetails of(SavedState state) {
        return new StoryDetails(state.text("title"), state.text("standfirst"));
    }
}
