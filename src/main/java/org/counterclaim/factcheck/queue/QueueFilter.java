package org.counterclaim.factcheck.queue;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.counterclaim.statement.Signal;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Which part of the queue somebody asks to see. What is null does not narrow it down.
 *
 * @param story a story's slug
 * @param actor an actor as it was typed, by name or slug
 * @param verdict a verdict's mark, or "unverified"
 * @param assigned "me", "nobody", "anybody", or the slug of an account
 * @param asked whether only what readers ask for is shown
 * @param done whether claims that are up to date are shown too
 * @param page counted from 1
 */
public record QueueFilter(@Nullable String story, @Nullable String actor, @Nullable String verdict, @Nullable Signal signal,
        @Nullable String assigned, @Nullable Age age, boolean asked, boolean done, int page) {

    /** When the last thing came that is new. */
    public enum Age {
        /** Within a day. */
        DAY("day", "In the last day", Duration.ofDays(1)),
        /** Within a week. */
        WEEK("week", "In the last week", Duration.ofDays(7)),
        /** Within thirty days. */
        MONTH("month", "In the last 30 days", Duration.ofDays(30)),
        /** Before that, or nothing is new. */
        OLDER("older", "Longer ago", Duration.ofDays(30));

        private final String word;
        private final String title;
        private final Duration span;

        Age(String word, String title, Duration span) {
            this.word = word;
            this.title = title;
            this.span = span;
        }

        /** What it is called on pages. */
        public String title() {
            return title;
        }

        Duration span() {
            return span;
        }

        /** The word for it in addresses. */
        @Override
        public String toString() {
            return word;
        }
    }

    /** Whether it hides any claim that is not up to date. */
    public boolean narrows() {
        return story != null || actor != null || verdict != null || signal != null || assigned != null || age != null || asked;
    }

    /** The parameters that ask for it, all but the page, as an address has them; empty for none. */
    public String query() {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "story", story);
        put(parameters, "actor", actor);
        put(parameters, "verdict", verdict);
        put(parameters, "signal", signal);
        put(parameters, "assigned", assigned);
        put(parameters, "age", age);
        put(parameters, "asked", asked ? "yes" : null);
        put(parameters, "done", done ? "yes" : null);
        return parameters.entrySet().stream().map(one -> one.getKey() + "=" + encode(one.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Where its first page is. */
    public String href() {
        return query().isEmpty() ? "/review" : "/review?" + query();
    }

    /** The same after a verdict on the claim at a slug, which the page says then. */
    public String hrefAfter(String slug) {
        return href() + (query().isEmpty() ? "?" : "&") + "given=" + slug;
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        Optional.ofNullable(value).ifPresent(one -> parameters.put(name, one.toString()));
    }
}
