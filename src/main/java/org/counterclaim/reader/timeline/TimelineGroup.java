package org.counterclaim.reader.timeline;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.PluralWords;
import org.counterclaim.reader.dossier.ClaimLine;

/**
 * A part of a long timeline that readers can fold away: a month, or a claim. A short timeline is one group without a heading.
 *
 * @param id the anchor of its heading, such as "month-2023-04" or "claim-3"; empty for a short timeline
 * @param heading such as "April 2023"
 * @param claim the claim, if it is a claim's
 * @param isOpen whether it is unfolded at first
 * @param all how many statements it has on all pages
 */
public record TimelineGroup(String id, String heading, @Nullable ClaimLine claim, boolean isOpen, int all, List<TimelineDay> days) {

    /** Returns the same, unfolded. */
    TimelineGroup unfolded() {
        return new TimelineGroup(id, heading, claim, true, all, days);
    }

    /** Returns the number of statements in it on this page. */
    public int size() {
        return (int) entries().count();
    }

    /**
     * Returns in words how many statements it has: "40 statements", or "12 of 40 statements" if others are on another page; "none" where
     * only an event falls into it.
     */
    public String sizeWords() {
        return size() == 0 ? "no statement" : (size() == all ? "" : size() + " of ") + PluralWords.count(all, "statement");
    }

    /** Whether the order of some of its dates is not known. */
    public boolean isUnordered() {
        return days.stream().anyMatch(day -> !day.isOrdered());
    }

    /** Returns its statements. */
    public List<TimelineEntry> statements() {
        return entries().toList();
    }

    private Stream<TimelineEntry> entries() {
        return days.stream().flatMap(day -> day.items().stream()).flatMap(item -> switch (item) {
            case TimelineEntry entry -> Stream.of(entry);
            case RepeatedReports repeated -> repeated.entries().stream();
            case TimelineEvent event -> Stream.empty();
        });
    }
}
