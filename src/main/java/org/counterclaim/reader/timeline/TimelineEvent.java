package org.counterclaim.reader.timeline;

import java.util.List;

import org.counterclaim.reader.dossier.ClaimLine;

/**
 * An event that a claim speaks of, as it stands in a timeline.
 *
 * @param describedBy the entries of those who say so, the oldest first
 */
public record TimelineEvent(ClaimLine claim, List<TimelineEntry.Answer> describedBy) implements TimelineItem {

    @Override
    public String template() {
        return "reader/story/event";
    }
}
