package org.counterclaim.reader.topic;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * The values of a topic's page.
 *
 * @param stories the stories that belong to it, those that came on record last first
 * @param claims the claims that belong to it, in the same order
 */
public record TopicPage(TopicLine topic, Part<TopicStory> stories, Part<TopicClaim> claims) {

    /**
     * A part of a list that is too long for one page.
     *
     * @param isFirst whether the list begins here
     * @param next the id before which the next part begins; null in the last
     */
    public record Part<R>(List<R> rows, boolean isFirst, @Nullable UUID next) {

        static <R> Part<R> of(List<R> found, int size, boolean isFirst, Function<R, UUID> ids) {
            List<R> rows = found.subList(0, Math.min(size, found.size()));
            return new Part<>(rows, isFirst, found.size() > size ? ids.apply(rows.getLast()) : null);
        }

        /** Whether there is nothing in it. */
        public boolean isEmpty() {
            return rows.isEmpty();
        }

        /** Whether there are other parts. */
        public boolean isOneOfSeveral() {
            return !isFirst || next != null;
        }
    }

    /** A story that belongs to the topic. */
    public record TopicStory(UUID id, String slug, String title, String standfirst) {}

    /**
     * A claim that belongs to the topic.
     *
     * @param status its verdict's mark, or "unverified"
     * @param signal null if nobody stands for or against it
     */
    public record TopicClaim(UUID id, String slug, String text, String status, @Nullable String signal) {}
}
