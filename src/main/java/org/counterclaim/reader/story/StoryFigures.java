package org.counterclaim.reader.story;

import org.springframework.stereotype.Component;

import org.counterclaim.figure.OverviewFigure;
import org.counterclaim.figure.SvgFigure;
import org.counterclaim.web.cache.SharedCache;

/** Figures of stories, drawn once each: finding ways for the arcs of a hundred statements takes longer than reading them. */
@Component
class StoryFigures {

    private final SharedCache.Region<OverviewFigure, SvgFigure> drawn;

    StoryFigures(SharedCache cache) {
        this.drawn =
                cache.region((overview, figure) -> SharedCache.bytes(overview) + 2 * (figure.wide().length() + figure.narrow().length()));
    }

    /** The overview drawn; the same record gives the same figure. */
    SvgFigure of(OverviewFigure overview) {
        return drawn.get(overview, OverviewFigure::draw);
    }
}
