package org.counterclaim.reader.embed;

import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import org.counterclaim.reader.dossier.ClaimSelection;
import org.counterclaim.reader.dossier.Dossiers;
import org.counterclaim.reader.story.StoryHeads;

/** Reads stories' pages for frames. Six queries each, all from one snapshot of the record. */
@Component
class EmbedPages {

    private final StoryHeads heads;
    private final Dossiers dossiers;

    EmbedPages(StoryHeads heads, Dossiers dossiers) {
        this.heads = heads;
        this.dossiers = dossiers;
    }

    /** Returns the page of the story that has, or had, this slug. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<StoryEmbed> story(String slug) {
        return heads.find(slug).map(story -> new StoryEmbed(story, dossiers.of(ClaimSelection.inStory(story.id(), null))));
    }
}
