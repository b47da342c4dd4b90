package org.counterclaim.timeline;

import java.util.List;

/**
 * An event that a claim speaks of, as it stands in a timeline.
 *
 * @param describedBy the entries of those who say so, the oldest first
 */
public record EventView(ClaimLine claim, List<EntryView.Answer> describedBy) implements TimelineItem {

    @Override
    public String template() {
        return "timeline/event";
    }
}
