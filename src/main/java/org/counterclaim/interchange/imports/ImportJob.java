package org.counterclaim.interchange.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.MomentWords;
import org.counterclaim.core.PluralWords;
import org.counterclaim.record.ChangeAuthor;

/**
 * A table, or a story bundle, that an editor sent to be put on record.
 *
 * @param by who sent it
 * @param name the name of its file
 * @param story the slug of the story that it last added to; null as long as there is none
 * @param counts how many rows it has, and what became of them
 * @param problem why it was paused by itself; null if it was not
 * @param worked how long it has been at work, pauses aside
 */
public record ImportJob(UUID id, ChangeAuthor by, String name, List<String> columns, ImportSettings settings, ImportState state,
        @Nullable String story, Counts counts, @Nullable String problem, Duration worked, Instant createdAt) {

    /** Numbers of rows. */
    public record Counts(int all, int added, int joined, int refused) {

        /** Returns how many have had their turn. */
        public int done() {
            return added + joined + refused;
        }

        /** Returns the part of them that have, in per cent, rounded down. */
        public int percent() {
            return all == 0 ? 100 : (int) (100L * done() / all);
        }
    }

    /** Whether the file is a story bundle, not a table. */
    public boolean isBundle() {
        return settings.equals(ImportSettings.OF_BUNDLE);
    }

    /** Returns how far it has come, in words. */
    public String stateWords() {
        return switch (state) {
            case NEW -> "Not on record yet";
            case RUNNING -> "Goes on record, %d %% so far".formatted(counts.percent());
            case PAUSED -> "Paused";
            case CANCELLED -> "Ended before its end";
            case DONE -> "On record";
            case UNDOING -> "Is being taken back";
            case UNDONE -> "Taken back";
        };
    }

    /** Returns when it was sent, in words. */
    public String sentWords() {
        return MomentWords.words(createdAt);
    }

    /** Returns the address of its page. */
    public String href() {
        return "/desk/imports/" + id;
    }

    /** Returns how many rows it reads in a second, and how long the rest takes at that; empty at the beginning. */
    public String pace() {
        double seconds = worked.toMillis() / 1000.0;
        if (seconds < 1 || counts.done() == 0) {
            return "";
        }
        double rate = counts.done() / seconds;
        long left = Math.round((counts.all() - counts.done()) / rate);
        return "%s a second, %s left".formatted(PluralWords.count(Math.max(1, Math.round(rate)), "row"),
                left < 60 ? PluralWords.count(left, "second") : PluralWords.count(Math.round(left / 60.0), "minute"));
    }
}
