package org.counterclaim.reader.story;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import org.counterclaim.reader.dossier.ClaimSelection;
import org.counterclaim.reader.dossier.Dossier;
import org.counterclaim.reader.dossier.Dossiers;
import org.counterclaim.reader.timeline.StoryFilter;
import org.counterclaim.web.BadRequestException;

/** Reads the pages of stories. Six queries each, seven as of a day, all from one moment's state of the record. */
@Component
class StoryPages {

    private final StoryHeads heads;
    private final Dossiers dossiers;
    private final AsOfStates states;
    private final Clock clock;

    StoryPages(StoryHeads heads, Dossiers dossiers, AsOfStates states, Clock clock) {
        this.heads = heads;
        this.dossiers = dossiers;
        this.states = states;
        this.clock = clock;
    }

    /**
     * The page of the story that has, or had, this slug, as far as the parameters ask for.
     *
     * @throws BadRequestException if a parameter is not understood, or asks for what the story does not hold
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<StoryPage> find(String slug, Map<String, String> parameters) {
        return heads.find(slug).map(story -> page(story, new StoryFilterReader(parameters, clock).read()));
    }

    private StoryPage page(StoryHead story, StoryFilter filter) {
        Instant until = filter.verdictsUntil();
        Dossier whole = dossiers.of(ClaimSelection.inStory(story.id(), until));
        if (until == null) {
            return new StoryPage(story, filter, whole);
        }
        AsOfView earlier = states.before(until, story, whole);
        StoryHead then = earlier.of(story);
        return new StoryPage(then, filter, earlier.of(whole, then));
    }
}
