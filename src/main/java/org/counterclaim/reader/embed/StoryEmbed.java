package org.counterclaim.reader.embed;

import java.util.List;
import java.util.stream.IntStream;

import org.counterclaim.core.InputText;
import org.counterclaim.core.PluralWords;
import org.counterclaim.reader.dossier.ClaimLine;
import org.counterclaim.reader.dossier.Dossier;
import org.counterclaim.reader.dossier.DossierTally;
import org.counterclaim.reader.dossier.StatementLine;
import org.counterclaim.reader.story.StoryHead;

/** The values of a story's page for frames. */
record StoryEmbed(StoryHead story, Dossier dossier) {

    private static final int MOST = 10;
    private static final int LONGEST_STANDFIRST = 240;
    private static final int LONGEST_CLAIM = 200;

    /** Returns the standfirst, or its beginning. */
    public String standfirst() {
        return InputText.fitting(story.standfirst(), LONGEST_STANDFIRST);
    }

    /** The story in numbers. */
    public DossierTally tally() {
        return DossierTally.of(dossier, dossier.claims());
    }

    /**
     * A statement in the list.
     *
     * @param isSameClaim whether it is on the claim of the one before it
     * @param words the claim, or its beginning
     */
    record Line(StatementLine statement, ClaimLine claim, boolean isSameClaim, String words) {}

    /** Returns the statements that were made last, the latest first. */
    public List<Line> latest() {
        List<StatementLine> last = dossier.statements().reversed().stream().limit(MOST).toList();
        return IntStream.range(0, last.size()).mapToObj(i -> {
            ClaimLine claim = dossier.claim(last.get(i).claimId());
            boolean isSame = i > 0 && last.get(i - 1).claimId().equals(claim.id());
            return new Line(last.get(i), claim, isSame, InputText.fitting(claim.text(), LONGEST_CLAIM));
        }).toList();
    }

    /** Whether there are more. */
    public boolean hasMore() {
        return dossier.statements().size() > MOST;
    }

    /** Returns how many statements there are, in words. */
    public String countWords() {
        return PluralWords.count(dossier.statements().size(), "statement");
    }
}
