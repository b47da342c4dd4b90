package org.counterclaim.reader.timeline;

import java.util.List;

import org.counterclaim.reader.dossier.ClaimLine;

/**
 * A timeline's item for the event that a claim speaks of.
 *
 * @param describedBy the statements that describe it, the oldest first
 */
public record TimelineEvent(ClaimLine claim, List<TimelineEntry.Answer> describedBy) implements TimelineItem {

    @Override
    public String template() {
        return "reader/story/event";
    }
}
