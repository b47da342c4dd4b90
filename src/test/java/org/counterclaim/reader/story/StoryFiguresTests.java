package org.counterclaim.reader.story;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.counterclaim.figure.NamedActor;
import org.counterclaim.figure.OverviewFigure;
import org.counterclaim.web.cache.SharedCache;

import static org.assertj.core.api.Assertions.assertThat;

class StoryFiguresTests {

    private final StoryFigures figures = new StoryFigures(new SharedCache(null));

    @Test
    void equalOverviewsAreDrawnOnce() {
        assertThat(figures.of(overview(null))).isSameAs(figures.of(overview(null)));
    }

    @Test
    void anotherDayIsAnotherFigure() {
        assertThat(figures.of(overview(LocalDate.of(2022, 10, 12)))).isNotSameAs(figures.of(overview(null)));
    }

    private static OverviewFigure overview(@Nullable LocalDate asOf) {
        return new OverviewFigure(List.of(), List.of(), List.of(new NamedActor("Ann Lee", "/actors/ann-lee", "named in claim 1")), asOf,
                "Figure");
    }
}
