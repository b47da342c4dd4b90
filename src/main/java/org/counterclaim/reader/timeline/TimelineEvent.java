package org.counterclaim.reader.timeline;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.counterclaim.reader.dossier.ClaimLine;

/**
 * A timeline's item for the event that a claim speaks of.
 *
 * @param describedBy the statements that describe it, the oldest first
 */
public record TimelineEvent(ClaimLine claim, List<TimelineEntry.Answer> describedBy) implements TimelineItem {

    @Override
    public UUID id() {
        return claim.id();
    }

    @Override
    public String links() {
        return describedBy.stream().map(TimelineEntry.Answer::href).collect(Collectors.joining(" "));
    }

    @Override
    public String template() {
        return "reader/story/event";
    }
}
