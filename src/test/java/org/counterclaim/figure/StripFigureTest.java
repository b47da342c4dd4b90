package org.counterclaim.figure;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.counterclaim.figure.Stories.day;
import static org.counterclaim.figure.Stories.elements;
import static org.counterclaim.figure.Stories.mark;
import static org.counterclaim.figure.Stories.span;

class StripFigureTest {

    @Test
    void aStripHoldsNoLinksSoThatALinkMayHoldIt() {
        DescribedEvent event = new DescribedEvent("the call", span("2021-04-01", "2021-04-30"), "a", "the call");
        SvgFigure figure = new StripFigure(List.of(mark("a", "asserts", day("2022-10-03"), null)), List.of(event), "1 statement").draw();

        assertThat(elements(figure.wide(), "a", "")).isEmpty();
        assertThat(figure.wide()).contains("#asserts").contains("#event").contains("role=\"img\"");
    }

    @Test
    void whatDoesNotFitIsCounted() {
        List<StatementMark> marks = Stories.random(3, 1, 900, 700).lanes().getFirst().marks();
        String svg = new StripFigure(marks, List.of(), "900 statements").draw().wide();

        int counted = elements(svg, "text", "count").stream()
                .mapToInt(text -> Integer.parseInt(text.getTextContent().substring(1))).sum();
        int drawn = (int) elements(svg, "use", "").stream().filter(use -> !use.getAttribute("href").contains("open")).count();
        assertThat(counted + drawn).isEqualTo(900);
        assertThat(counted).isPositive();
    }

    @Test
    void theGlyphOfADateShowsWhatIsKnown() {
        assertThat(DateGlyph.draw(day("2022-10-03"), "")).doesNotContain("bar");
        assertThat(DateGlyph.draw(span("2022-10-03", "2022-10-09"), "asserts")).contains("class=\"asserts\"").contains("cap");
        assertThat(DateGlyph.draw(span(null, "2022-10-09"), "")).contains("open-start").contains("cap");
        assertThat(DateGlyph.draw(span(null, null), "")).contains("open-start").contains("open-end").doesNotContain("cap");
    }
}
