package org.counterclaim.reader.story;

import org.springframework.stereotype.Component;

import org.counterclaim.figure.OverviewFigure;
import org.counterclaim.figure.SvgFigure;
import org.counterclaim.web.cache.SharedCache;

/** Caches the figures of stories, because routing the arcs of a hundred statements takes longer than reading these. */
@Component
class StoryFigures {

    private final SharedCache.Region<OverviewFigure, SvgFigure> drawn;

    StoryFigures(SharedCache cache) {
        this.drawn =
                cache.region((overview, figure) -> SharedCache.bytes(overview) + 2 * (figure.wide().length() + figure.narrow().length()));
    }

    /** Returns the drawn overview; equal records give the same figure. */
    SvgFigure of(OverviewFigure overview) {
        return drawn.get(overview, OverviewFigure::draw);
    }
}
