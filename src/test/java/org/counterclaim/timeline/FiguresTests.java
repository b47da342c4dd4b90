package org.counterclaim.timeline;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.counterclaim.figure.NamedLane;
import org.counterclaim.figure.Overview;
import org.counterclaim.web.SharedCache;

import static org.assertj.core.api.Assertions.assertThat;

class FiguresTests {

    private final Figures figures = new Figures(new SharedCache(null));

    @Test
    void equalOverviewsAreDrawnOnce() {
        assertThat(figures.of(overview(null))).isSameAs(figures.of(overview(null)));
    }

    @Test
    void anotherDayIsAnotherFigure() {
        assertThat(figures.of(overview(LocalDate.of(2022, 10, 12)))).isNotSameAs(figures.of(overview(null)));
    }

    private static Overview overview(@Nullable LocalDate asOf) {
        return new Overview(List.of(), List.of(), List.of(new NamedLane("Ann Lee", "/actors/ann-lee", "named in claim 1")), asOf, "Figure");
    }
}
