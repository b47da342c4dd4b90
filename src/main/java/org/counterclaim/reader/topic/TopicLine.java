package org.counterclaim.reader.topic;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.PluralWords;

/**
 * A topic and how much belongs to it.
 *
 * @param stories how many stories on record; {@value #MOST_COUNTED} and one where there are more
 * @param claims how many claims, in the same way
 */
public record TopicLine(UUID id, String slug, String name, @Nullable String description, int stories, int claims) {

    /** How many are counted. */
    static final int MOST_COUNTED = 1000;

    /** Returns the address of its page. */
    public String href() {
        return "/topics/" + slug;
    }

    /** Returns the number of its stories in words: "1 story", "more than 1,000 stories". */
    public String storyWords() {
        return words(stories, "story", "stories");
    }

    /** Returns the number of its claims in words. */
    public String claimWords() {
        return words(claims, "claim", "claims");
    }

    private static String words(int count, String one, String many) {
        return count > MOST_COUNTED ? "more than %,d %s".formatted(MOST_COUNTED, many) : PluralWords.count(count, one, many);
    }
}
