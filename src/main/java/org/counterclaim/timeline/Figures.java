package org.counterclaim.timeline;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.stereotype.Component;

import org.counterclaim.figure.Figure;
import org.counterclaim.figure.Overview;

/** Figures of stories, drawn once each: finding ways for the arcs of a hundred statements takes longer than reading them. */
@Component
class Figures {

    private static final int MOST_CHARACTERS = 8 << 20;

    private final Cache<Overview, Figure> drawn = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((Overview overview, Figure figure) -> figure.wide().length() + figure.narrow().length() + 500)
            .build();

    /** The overview drawn; the same record gives the same figure. */
    Figure of(Overview overview) {
        return drawn.get(overview, Overview::draw);
    }
}
