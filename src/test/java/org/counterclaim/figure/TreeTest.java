package org.counterclaim.figure;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.counterclaim.figure.Stories.elements;

class TreeTest {

    private static final Source ORIGIN = source("o", null, "asserts");
    private static final Source RELAY = source("r", "o", "relays");
    private static final Source DENIAL = source("d", "o", "denies");

    private static Source source(String id, @Nullable String parent, String mark) {
        return new Source(id, parent, mark, "Source " + id, List.of("11 October 2022"), "/articles/" + id);
    }

    @Test
    void relaysHangOnEdgesAndDenialsOnArcs() {
        String svg = new Tree(List.of(ORIGIN, RELAY, DENIAL), false, "2 reports, 1 origin").draw().wide();

        assertThat(elements(svg, "path", "edge")).hasSize(1);
        assertThat(elements(svg, "g", "arc")).hasSize(1);
        assertThat(svg).doesNotContain("Not recorded");
    }

    @Test
    void theRingBeforeAnOriginIsDrawnOnlyIfItRestsOnTheUnknown() {
        Figure figure = new Tree(List.of(ORIGIN), true, "1 report").draw();

        assertThat(figure.wide()).containsOnlyOnce("#unknown");
        assertThat(figure.narrow()).containsOnlyOnce("#unknown");
    }

    @Test
    void sourcesInARingOrWithoutTheirParentAreStillDrawnOnce() {
        Tree tree = new Tree(List.of(source("a", "b", "relays"), source("b", "a", "relays"), source("c", "gone", "relays")), false, "x");

        for (String id : List.of("a", "b", "c")) {
            assertThat(tree.draw().narrow()).containsOnlyOnce("href=\"/articles/" + id + "\"");
        }
    }

    @Test
    void manyRelaysOfOneSourceStandTogether() {
        List<Source> sources = new ArrayList<>(List.of(ORIGIN));
        for (int i = 0; i < 300; i++) {
            sources.add(source("r" + i, "o", "relays"));
        }
        Figure figure = new Tree(sources, false, "301 reports").draw();

        assertThat(figure.wide()).contains("and 293 more relays").hasSizeLessThan(8000);
    }

    @Test
    void aLongChainOfRelaysStaysInTheDrawing() {
        List<Source> sources = new ArrayList<>(List.of(ORIGIN));
        for (int i = 0; i < 30; i++) {
            sources.add(source("r" + i, i == 0 ? "o" : "r" + (i - 1), "relays"));
        }
        Figure figure = new Tree(sources, true, "31 reports").draw();

        assertThat(elements(figure.narrow(), "use", "")).hasSize(32)
                .allMatch(use -> Stories.number(use, "x") < 250);
    }

    @Test
    void aTreeWithoutSourcesSaysSo() {
        assertThat(new Tree(List.of(), false, "none").draw().wide()).contains("No report recorded");
    }
}
