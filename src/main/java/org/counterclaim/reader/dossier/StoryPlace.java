package org.counterclaim.reader.dossier;

import java.util.UUID;

/** A claim's place: a story, and the claim's number in it. */
public record StoryPlace(UUID storyId, String storySlug, String storyTitle, int number) {

    /** The address of the story's page. */
    public String href() {
        return "/stories/" + storySlug;
    }
}
