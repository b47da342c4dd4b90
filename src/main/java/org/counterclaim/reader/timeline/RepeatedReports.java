package org.counterclaim.reader.timeline;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.counterclaim.reader.dossier.ClaimLine;
import org.counterclaim.statement.Stance;

/**
 * Several statements that only pass a claim on, without taking a side, in one item of a timeline.
 *
 * @param entries at least two, in the order of the timeline
 */
public record RepeatedReports(List<TimelineEntry> entries) implements TimelineItem {

    /** Whether an entry says nothing but that somebody reports a claim. */
    public static boolean canHold(TimelineEntry entry) {
        return entry.statement().stance() == Stance.REPORTS && entry.statement().quotation() == null
                && entry.statement().relays().isEmpty() && entry.answering() == null && entry.answers().isEmpty();
    }

    /** Returns the claim that all of them report. */
    public ClaimLine claim() {
        return entries.getFirst().claim();
    }

    @Override
    public UUID id() {
        return entries.getFirst().id();
    }

    @Override
    public String links() {
        return entries.stream().map(entry -> entry.id() + entry.links()).collect(Collectors.joining(" "));
    }

    @Override
    public String template() {
        return "reader/story/repeated";
    }
}
