package org.counterclaim.timeline;

import org.springframework.stereotype.Component;

import org.counterclaim.figure.Figure;
import org.counterclaim.figure.Overview;
import org.counterclaim.web.SharedCache;

/** Figures of stories, drawn once each: finding ways for the arcs of a hundred statements takes longer than reading them. */
@Component
class Figures {

    private final SharedCache.Region<Overview, Figure> drawn;

    Figures(SharedCache cache) {
        this.drawn = cache.region((overview, figure) -> SharedCache.bytes(overview) + 2 * (figure.wide().length() + figure.narrow().length()));
    }

    /** The overview drawn; the same record gives the same figure. */
    Figure of(Overview overview) {
        return drawn.get(overview, Overview::draw);
    }
}
