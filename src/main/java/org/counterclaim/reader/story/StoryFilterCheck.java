package org.counterclaim.reader.story;

import java.util.stream.Collectors;

import org.counterclaim.reader.dossier.Dossier;
import org.counterclaim.reader.timeline.StoryFilter;
import org.counterclaim.web.BadRequestException;

/** Refuses a filter for something that the story does not have, and says what it has. */
public final class StoryFilterCheck {

    private static final int MOST_NAMED = 12;

    private final StoryFilter filter;
    private final Dossier story;

    public StoryFilterCheck(StoryFilter filter, Dossier story) {
        this.filter = filter;
        this.story = story;
    }

    /**
     * Throws unless the story has what the filter asks for.
     *
     * @throws BadRequestException if it has not
     */
    public void throwIfNotInStory() {
        if (filter.actor() != null && story.statements().stream().noneMatch(one -> one.actor().slug().equals(filter.actor()))) {
            throw new BadRequestException("Nobody called “" + filter.actor() + "” says anything in this story. Choose one of: "
                    + story.statements().stream().map(one -> one.actor().slug()).distinct().sorted().limit(MOST_NAMED)
                            .collect(Collectors.joining(", "))
                    + ".");
        }
        if (filter.claim() != null && story.claims().stream().noneMatch(claim -> claim.number() == filter.claim())) {
            throw new BadRequestException("This story has no claim " + filter.claim() + ". Its claims are numbered "
                    + story.claims().stream().map(claim -> String.valueOf(claim.number())).limit(MOST_NAMED)
                            .collect(Collectors.joining(", "))
                    + (story.claims().size() > MOST_NAMED ? " and so on." : "."));
        }
    }
}
