package org.counterclaim.reader.dossier;

import java.util.UUID;

/** Where a claim stands: a story, and the claim's number in it. */
public record StoryPlace(UUID storyId, String storySlug, String storyTitle, int number) {

    /** The address of the story's page. */
    public String href() {
        return "/stories/" + storySlug;
    }
}
