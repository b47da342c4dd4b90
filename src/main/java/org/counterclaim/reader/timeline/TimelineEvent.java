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

    private static final int MOST_DESCRIBING = 6;

    /** Returns the first statements that describe it; the claim's page shows all. */
    public List<TimelineEntry.Answer> firstDescribing() {
        return describedBy.stream().limit(MOST_DESCRIBING).toList();
    }

    /** Returns how many statements are left out. */
    public int moreDescribing() {
        return describedBy.size() - firstDescribing().size();
    }

    @Override
    public UUID id() {
        return claim.id();
    }

    @Override
    public String links() {
        return firstDescribing().stream().map(TimelineEntry.Answer::href).collect(Collectors.joining(" "));
    }

    @Override
    public String template() {
        return "reader/story/event";
    }
}
