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
 * The part of the queue that somebody asks to see. A criterion that is null does not restrict it.
 *
 * @param story a story's slug
 * @param actor an actor as it was typed, by name or slug
 * @param verdict a verdict's mark, or "unverified"
 * @param assigned "me", "nobody", "anybody", or the slug of an account
 * @param asked whether only claims with readers' requests are shown
 * @param done whether claims that are up to date are shown too
 * @param page counted from 1
 */
public record QueueFilter(@Nullable String story, @Nullable String actor, @Nullable String verdict, @Nullable Signal signal,
        @Nullable String assigned, @Nullable Age age, boolean asked, boolean done, int page) {

    /** The age of the latest news. */
    public enum Age {
        /** Within a day. */
        DAY("day", "In the last day", Duration.ofDays(1)),
        /** Within a week. */
        WEEK("week", "In the last week", Duration.ofDays(7)),
        /** Within thirty days. */
        MONTH("month", "In the last 30 days", Duration.ofDays(30)),
        /** Earlier, or nothing is new. */
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

    /** Returns its parameters, except the page, as in an address; empty for none. */
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

    /** Returns the address of its first page. */
    public String href() {
        return query().isEmpty() ? "/review" : "/review?" + query();
    }

    /** Returns that address after a verdict on a claim, which the page then mentions. */
    public String hrefAfter(String slug) {
        return href() + (query().isEmpty() ? "?" : "&") + "given=" + slug;
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        Optional.ofNullable(value).ifPresent(one -> parameters.put(name, one.toString()));
    }
}
