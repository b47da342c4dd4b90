package org.counterclaim.interchange.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.ListPhrase;
import org.counterclaim.core.MomentWords;
import org.counterclaim.core.PluralWords;
import org.counterclaim.core.WebAddress;
import org.counterclaim.history.HistoryEntry;
import org.counterclaim.history.RecordTypes;

/**
 * An address to which entries of the history are sent.
 *
 * @param problem why it was disabled; null if it was not
 * @param position the entry up to which everything was sent that is to be
 * @param failures how many attempts in a row have failed
 * @param failingSince when the first of them was made; null if there is none
 * @param retryAt when the next attempt may be made; null for at once
 */
public record WebhookEndpoint(UUID id, String description, WebAddress address, EventFilter wanted, EndpointState state,
        @Nullable String problem, long position, int failures, @Nullable Instant failingSince, @Nullable Instant retryAt) {

    /** Whether events are sent. */
    public enum EndpointState {
        ACTIVE, PAUSED, DISABLED
    }

    /**
     * Which entries are sent.
     *
     * @param events types of events, by their words; empty for all
     * @param kinds kinds of records, by their words; empty for all
     * @param story the story with what belongs to it; null for all
     */
    public record EventFilter(Set<String> events, Set<String> kinds, @Nullable StoryChoice story) {

        /** The one story of which entries are sent. */
        public record StoryChoice(UUID id, String slug, String title) {}

        /** Whether an entry passes, its story apart. */
        boolean takes(HistoryEntry entry) {
            return (events.isEmpty() || events.contains(WebhookEventType.of(entry).toString()))
                    && (kinds.isEmpty() || kinds.contains(entry.kind().word()));
        }

        @Nullable
        UUID storyId() {
            return story == null ? null : story.id();
        }

        /** Returns what passes, in words. */
        public String words() {
            List<String> several = RecordTypes.ALL.stream().filter(kind -> kinds.contains(kind.word())).map(kind -> kind.many()).toList();
            return (events.isEmpty() ? "All events" : Stream.of(WebhookEventType.values()).map(WebhookEventType::toString)
                    .filter(events::contains).collect(Collectors.joining(", ")))
                    + (several.isEmpty() ? "" : " of " + ListPhrase.and(several))
                    + (story == null ? "" : " in the story “" + story.title() + "”");
        }
    }

    /** Whether events are sent as they come. */
    public boolean isActive() {
        return state == EndpointState.ACTIVE;
    }

    /** Whether events may be sent at a moment. */
    boolean isDue(Instant now) {
        return isActive() && (retryAt == null || !now.isBefore(retryAt));
    }

    /** Whether the last attempt failed, or so many did that it was disabled. */
    public boolean isInTrouble() {
        return state == EndpointState.DISABLED || failures > 0;
    }

    /** Returns how it stands, in a sentence or two. */
    public String standing() {
        return switch (state) {
            case PAUSED -> "Paused.";
            case DISABLED -> "Disabled: " + problem;
            case ACTIVE -> failingSince == null ? "Active." : "Failing since %s, %s. The next attempt is %s."
                    .formatted(MomentWords.words(failingSince), PluralWords.count(failures, "attempt"),
                            retryAt == null ? "under way" : "after " + MomentWords.words(retryAt));
        };
    }

    /** Returns the address of its page. */
    public String href() {
        return "/admin/webhooks/" + id;
    }
}
