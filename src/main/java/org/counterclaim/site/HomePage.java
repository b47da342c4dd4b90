package org.counterclaim.site;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.counterclaim.figure.Figure;
import org.counterclaim.timeline.IndexLine;
import org.counterclaim.timeline.StoryHead;
import org.counterclaim.timeline.Tally;
import org.counterclaim.timeline.Versus;

/**
 * All that the front page shows.
 *
 * @param latest the story that changed last; null where there is none yet
 * @param others the stories that changed before, the latest first
 * @param disputed claims that somebody stands against, those of the latest story first
 * @param unverified claims that nobody has checked, those of the latest story first
 * @param news what came on record last
 */
public record HomePage(
        @Nullable Lead latest, List<StoryHead> others, List<Versus> disputed, List<Unverified> unverified, List<News> news) {

    /** A story as the front page leads with it. */
    public record Lead(StoryHead story, Figure strip, int statements, Tally tally) {

        /** "12 statements by 7 actors". */
        public String statementWords() {
            return Tally.count(statements, "statement") + (statements == 0 ? "" : " by " + Tally.count(tally.spoke(), "actor"));
        }
    }

    /**
     * A claim that nobody has checked.
     *
     * @param saidBy who says so
     * @param when when it was said first
     */
    public record Unverified(IndexLine line, String saidBy, String when) {}
}
