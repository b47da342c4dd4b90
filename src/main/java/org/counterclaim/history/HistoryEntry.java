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
 * An entry of the history as it is kept.
 *
 * @param position its place in the one order of all entries, counted from 1
 * @param version the record's version, counted from 0
 * @param reason why, in the words of who did it; null where none was asked for or the words were taken down
 * @param by the public name of who did it, as it was then
 * @param withholds the entries whose words it took down
 * @param withheld that its own words were taken down; null where they stand
 */
public record HistoryEntry(long position, Instant at, RecordType<?, ?> kind, UUID record, int version, EntryAction action,
        @Nullable String reason, String by,
        List<Long> withholds, @Nullable Withheld withheld) {

    /**
     * That the words of an entry were taken down.
     *
     * @param position the entry that did it
     */
    public record Withheld(long position, Instant at, @Nullable String reason) {

        /** That it was done, when and why, in words. */
        public String words() {
            return "Withheld for legal reasons on " + day(at) + (reason == null ? "" : ": " + reason);
        }
    }

    /** The record's revision as people count it: from 1. */
    public int revision() {
        return version + 1;
    }

    /** The address of its page. */
    public String href() {
        return "/history/" + position;
    }

    /** When, in words. */
    public String when() {
        return MomentWords.words(at);
    }

    /** When, to the second: HTML takes at most milliseconds. */
    public Instant machine() {
        return at.truncatedTo(ChronoUnit.SECONDS);
    }

    /** The time of the day (UTC). */
    public String time() {
        return at.atZone(ZoneOffset.UTC).toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString();
    }

    /** The day (UTC) on which it was made. */
    LocalDate day() {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    /** What was done, in words before its record: "changed the". */
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

    /** The rest of it, in words after its record: "on record"; empty where the record ends it. */
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
