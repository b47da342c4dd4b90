package org.counterclaim.reader.home;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.PluralWords;
import org.counterclaim.figure.SvgFigure;
import org.counterclaim.reader.dossier.ClaimIndexLine;
import org.counterclaim.reader.dossier.CounterclaimPair;
import org.counterclaim.reader.dossier.DossierTally;
import org.counterclaim.reader.story.StoryHead;

/**
 * The values of the front page.
 *
 * @param latest the story that changed last; null if there is none yet
 * @param others the stories that changed before, the latest first
 * @param disputed claims that somebody stands against, those of the latest story first
 * @param unverified claims that nobody has checked, those of the latest story first
 * @param news the latest additions to the record
 */
public record HomePage(
        @Nullable LeadStory latest, List<StoryHead> others, List<CounterclaimPair> disputed, List<UnverifiedClaim> unverified,
        List<NewsItem> news) {

    /** The story with which the front page leads. */
    public record LeadStory(StoryHead story, SvgFigure strip, int statements, DossierTally tally) {

        /** "12 statements by 7 actors". */
        public String statementWords() {
            return PluralWords.count(statements, "statement")
                    + (statements == 0 ? "" : " by " + PluralWords.count(tally.spoke(), "actor"));
        }
    }

    /**
     * A claim that nobody has checked.
     *
     * @param saidBy the actors who make the claim, in words
     * @param when when it was first made, in words
     */
    public record UnverifiedClaim(ClaimIndexLine line, String saidBy, String when) {}
}
