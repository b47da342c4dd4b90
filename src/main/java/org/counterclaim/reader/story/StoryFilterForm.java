package org.counterclaim.reader.story;

import java.util.List;

import org.counterclaim.reader.dossier.ActorRef;
import org.counterclaim.reader.dossier.ClaimLine;
import org.counterclaim.reader.timeline.StoryFilter;
import org.counterclaim.statement.Stance;
import org.counterclaim.verdict.Mark;

/**
 * The form that narrows a story down.
 *
 * @param href the address of the story's page
 * @param filter what is chosen
 * @param speakers the actors to choose from
 * @param claims the claims to choose from
 */
public record StoryFilterForm(String href, StoryFilter filter, List<ActorRef> speakers, List<ClaimLine> claims) {

    /** The stances to choose from. */
    public List<Stance> stances() {
        return List.of(Stance.values());
    }

    /** The verdicts to choose from. */
    public List<Mark> marks() {
        return List.of(Mark.values());
    }
}
