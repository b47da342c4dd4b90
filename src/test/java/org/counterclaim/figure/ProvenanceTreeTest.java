package org.counterclaim.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.counterclaim.figure.Stories.elements;

class ProvenanceTreeTest {

    private static final ReportSource ORIGIN = source("o", null, "asserts");
    private static final ReportSource RELAY = source("r", "o", "relays");
    private static final ReportSource DENIAL = source("d", "o", "denies");

    private static ReportSource source(String id, @Nullable String parent, String mark) {
        return new ReportSource(id, parent, mark, "Source " + id, List.of("11 October 2022"), "/articles/" + id);
    }

    @Test
    void relaysHangOnEdgesAndDenialsOnArcs() {
        String svg = new ProvenanceTree(List.of(ORIGIN, RELAY, DENIAL), false, "2 reports, 1 origin").draw().wide();

        assertThat(elements(svg, "path", "edge")).hasSize(1);
        assertThat(elements(svg, "g", "arc")).hasSize(1);
        assertThat(svg).doesNotContain("Not recorded");
    }

    /** Names begin a little left of their marks. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void arcsKeepLeftOfNames(boolean restsOnUnknown) {
        String svg = new ProvenanceTree(List.of(ORIGIN, DENIAL), restsOnUnknown, "1 report, 1 origin").draw().wide();

        double[] curve = Pattern.compile("[ MCHV,]+").splitAsStream(
                Pattern.compile("class=\"arc denies\"><path d=\"([^\"]+)\"").matcher(svg).results().findFirst().orElseThrow().group(1))
                .filter(number -> !number.isEmpty()).mapToDouble(Double::parseDouble).toArray();
        assertThat(IntStream.range(0, curve.length / 2).mapToDouble(i -> curve[2 * i]).max().orElseThrow())
                .isLessThan(restsOnUnknown ? 143 : 57);
    }

    @Test
    void theRingBeforeAnOriginIsDrawnOnlyIfItRestsOnTheUnknown() {
        SvgFigure figure = new ProvenanceTree(List.of(ORIGIN), true, "1 report").draw();

        assertThat(figure.wide()).containsOnlyOnce("#unknown");
        assertThat(figure.narrow()).containsOnlyOnce("#unknown");
    }

    @Test
    void sourcesInARingOrWithoutTheirParentAreStillDrawnOnce() {
        ProvenanceTree tree =
                new ProvenanceTree(List.of(source("a", "b", "relays"), source("b", "a", "relays"), source("c", "gone", "relays")), false,
                        "x");

        for (String id : List.of("a", "b", "c")) {
            assertThat(tree.draw().narrow()).containsOnlyOnce("href=\"/articles/" + id + "\"");
        }
    }

    @Test
    void manyRelaysOfOneSourceStandTogether() {
        List<ReportSource> sources = new ArrayList<>(List.of(ORIGIN));
        for (int i = 0; i < 300; i++) {
            sources.add(source("r" + i, "o", "relays"));
        }
        SvgFigure figure = new ProvenanceTree(sources, false, "301 reports").draw();

        assertThat(figure.wide()).contains("and 293 more relays").hasSizeLessThan(8000);
    }

    @Test
    void aLongChainOfRelaysStaysInTheDrawing() {
        List<ReportSource> sources = new ArrayList<>(List.of(ORIGIN));
        for (int i = 0; i < 30; i++) {
            sources.add(source("r" + i, i == 0 ? "o" : "r" + (i - 1), "relays"));
        }
        SvgFigure figure = new ProvenanceTree(sources, true, "31 reports").draw();

        assertThat(elements(figure.narrow(), "use", "")).hasSize(32)
                .allMatch(use -> Stories.number(use, "x") < 250);
    }

    @Test
    void aTreeWithoutSourcesSaysSo() {
        assertThat(new ProvenanceTree(List.of(), false, "none").draw().wide()).contains("No report recorded");
    }
}
