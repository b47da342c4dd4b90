package org.counterclaim.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.MomentWords;
import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.record.EntryAction;
import org.counterclaim.record.RecordType;

/**
 * An entry of the history.
 *
 * @param position its place among all entries, counted from 1
 * @param version the record's version, counted from 0
 * @param reason the author's reason; null if none was asked for or the words were taken down
 * @param by the author's public name at that time
 * @param withholds the entries whose words it took down
 * @param withheld the takedown of its own words; null if they were not taken down
 */
public record HistoryEntry(long position, Instant at, RecordType<?, ?> kind, UUID record, int version, EntryAction action,
        @Nullable String reason, String by, List<Long> withholds, @Nullable Withheld withheld) {

    /**
     * The takedown of an entry's words.
     *
     * @param position the entry that records the takedown
     */
    public record Withheld(long position, Instant at, @Nullable String reason) {

        /** Returns in words that it was done, when and why. */
        public String words() {
            return "Withheld for legal reasons on " + day(at) + (reason == null ? "" : ": " + reason);
        }
    }

    /** Returns the record's revision, counted from 1. */
    public int revision() {
        return version + 1;
    }

    /** Returns the address of its page. */
    public String href() {
        return "/history/" + position;
    }

    /** Returns its time in words. */
    public String when() {
        return MomentWords.words(at);
    }

    /** Returns its time to the second, because HTML takes at most milliseconds. */
    public Instant machine() {
        return at.truncatedTo(ChronoUnit.SECONDS);
    }

    /** Returns the time of day (UTC). */
    public String time() {
        return at.atZone(ZoneOffset.UTC).toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString();
    }

    /** Returns the day (UTC) on which it was made. */
    LocalDate day() {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    /** Returns what was done, in the words before the record: "changed the". */
    public String verb() {
        String own = kind.deed(action);
        return own != null ? own : switch (action) {
            case CREATED, REINSTATED -> "put the";
            case CHANGED -> "changed the";
            case RENAMED -> "gave the";
            case WITHDRAWN -> "withdrew the";
            case MERGED -> "merged the";
            case PARTED -> "parted the";
            case WITHHELD -> "withheld earlier words of the";
        };
    }

    /** Returns the words after the record: "on record"; empty if there are none. */
    public String end() {
        return !kind.isPublished() ? "" : switch (action) {
            case CREATED -> "on record";
            case REINSTATED -> "back on record";
            case RENAMED -> "another address";
            case MERGED -> "into another";
            case PARTED -> "from the one that it was merged into";
            case CHANGED, WITHDRAWN, WITHHELD -> "";
        };
    }

    private static String day(Instant at) {
        return FuzzyDate.of(LocalDate.ofInstant(at, ZoneOffset.UTC)).words();
    }
}
