package org.counterclaim.reader.home;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.counterclaim.reader.dossier.ClaimIndexLine;
import org.counterclaim.reader.dossier.CounterclaimPair;
import org.counterclaim.reader.list.BoundedCount;
import org.counterclaim.reader.list.StoryRow;

/**
 * The values of the front page.
 *
 * @param lead the story with which the page leads; null if there is none, or none of which there is much to see
 * @param stories more stories: those that editors pinned, then those that changed last
 * @param storyCount how many stories are on record, with these
 * @param disputed claims that somebody stands against, the latest first
 * @param unverified claims that nobody has checked, the latest first
 * @param news the latest additions to the record
 */
public record HomePage(@Nullable StoryRow lead, List<StoryRow> stories, BoundedCount storyCount, List<CounterclaimPair> disputed,
        List<UnverifiedClaim> unverified, List<NewsItem> news) {

    /** Whether there is no story on record. */
    public boolean isEmpty() {
        return storyCount.found() == 0;
    }

    /**
     * A claim that nobody has checked.
     *
     * @param saidBy the actors who make the claim, in words
     * @param when when it was first made, in words
     */
    public record UnverifiedClaim(ClaimIndexLine line, String saidBy, String when) {}
}
