package org.counterclaim.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.counterclaim.figure.Stories.day;
import static org.counterclaim.figure.Stories.elements;
import static org.counterclaim.figure.Stories.lane;
import static org.counterclaim.figure.Stories.mark;
import static org.counterclaim.figure.Stories.number;
import static org.counterclaim.figure.Stories.span;

class OverviewFigureTest {

    @ParameterizedTest
    @CsvSource({"1,1,1,30", "2,3,12,20", "3,8,40,60", "4,25,120,1000", "5,14,100,90", "6,40,300,4000", "7,1,300,10"})
    void nothingInARowOverlaps(long seed, int actors, int statements, int days) {
        OverviewFigure overview = Stories.random(seed, actors, statements, days);
        for (OverviewLayout layout : layouts(overview)) {
            for (LaneBox lane : layout.lanes) {
                for (int row = 0; row < lane.layout().rows; row++) {
                    assertThat(stretches(lane.layout(), row)).isSortedAccordingTo(OverviewFigureTest::standClear);
                }
            }
        }
    }

    private static List<OverviewLayout> layouts(OverviewFigure overview) {
        return Stream.of(FigureMeasures.wide(overview.isSingle()), FigureMeasures.narrow(overview.isSingle()))
                .flatMap(sheet -> Stream.of(OverviewLayout.whole(overview, sheet),
                        OverviewLayout.folded(overview, sheet, overview.lanes().size())))
                .toList();
    }

    private static List<double[]> stretches(LaneLayout layout, int row) {
        List<double[]> stretches = new ArrayList<>();
        double half = layout.size / 2;
        for (PlacedMark slot : layout.slots) {
            if (slot.row() == row) {
                boolean stacked = layout.size < 15;
                stretches.add(stacked
                        ? new double[] {slot.at().x() - half, slot.at().x() + half}
                        : new double[] {slot.label().from(), slot.label().to()});
            }
        }
        stretches.sort(Comparator.comparingDouble(stretch -> stretch[0]));
        return stretches;
    }

    /** Says "out of order" of two stretches that meet. */
    private static int standClear(double[] left, double[] right) {
        return left[1] <= right[0] + .5 ? -1 : 1;
    }

    @ParameterizedTest
    @CsvSource({"1,1,1,30", "3,8,40,60", "4,25,120,1000", "6,40,300,4000", "8,200,1000,1500"})
    void everyMarkLiesInTheDrawingAndLinksWithItsTitle(long seed, int actors, int statements, int days) {
        for (String svg : Stories.forms(Stories.random(seed, actors, statements, days).draw())) {
            String[] box = elements(svg, "svg", "fig").getLast().getAttribute("viewBox").split(" ", -1);
            for (Element use : elements(svg, "use", "")) {
                assertThat(number(use, "x")).isBetween(0.0, Double.parseDouble(box[2]));
                assertThat(number(use, "y")).isBetween(Double.parseDouble(box[1]), Double.parseDouble(box[1]) + Double.parseDouble(box[3]));
            }
            for (Element link : elements(svg, "a", "asserts")) {
                assertThat(link.getAttribute("href")).startsWith("#s");
                assertThat(link.getElementsByTagName("title").item(0).getTextContent())
                        .isEqualTo(link.getAttribute("aria-label"));
            }
        }
    }

    /** Wherever it lies on the axis, the vaguest neither looks earlier nor later than what is known of it. */
    @ParameterizedTest
    @ValueSource(strings = {"2022-08-20", "2022-09-02", "2022-09-30", "2022-12-24"})
    void dateWithOneLimitHasItsMarkOnThatDay(String limit) {
        for (FigureMeasures sheet : List.of(FigureMeasures.wide(false), FigureMeasures.narrow(false), FigureMeasures.wideStrip(),
                FigureMeasures.narrowStrip())) {
            TimeAxis axis =
                    TimeAxis.of(List.of(day("2022-08-20"), day("2022-09-02"), span(null, limit), span(limit, null), day("2022-09-30"),
                            day("2022-12-24")), sheet);
            DatePlacement known = DatePlacement.of(day(limit), axis, sheet);
            DatePlacement before = DatePlacement.of(span(null, limit), axis, sheet);
            DatePlacement after = DatePlacement.of(span(limit, null), axis, sheet);
            assertThat(before.x()).isEqualTo(known.x());
            assertThat(before.openStart()).isTrue();
            assertThat(before.openEnd()).isFalse();
            assertThat(after.x()).isEqualTo(known.x());
            assertThat(after.openEnd()).isTrue();
            assertThat(after.openStart()).isFalse();
            assertThat(before.right()).isLessThanOrEqualTo(axis.right() + .01);
            assertThat(after.left()).isGreaterThanOrEqualTo(axis.left() - .01);
        }
    }

    @Test
    void aLooseDateIsABarFromItsFirstDayToItsLast() {
        OverviewFigure overview = Stories.of(
                lane("A", mark("a", "asserts", span("2022-10-03", "2022-10-09"), null)),
                lane("B", mark("b", "asserts", day("2022-10-03"), null), mark("c", "asserts", day("2022-10-09"), null)));
        OverviewLayout layout = OverviewLayout.whole(overview, FigureMeasures.wide(false));
        DatePlacement bar = DatePlacement.of(span("2022-10-03", "2022-10-09"), layout.axis, layout.sheet);
        double half = layout.axis.segments().getFirst().scale() / 2;

        assertThat(bar.a()).isEqualTo(layout.axis.x(LocalDate.of(2022, 10, 3), .5) - half);
        assertThat(bar.b()).isEqualTo(layout.axis.x(LocalDate.of(2022, 10, 9), .5) + half);
        assertThat(bar.x()).isEqualTo((bar.a() + bar.b()) / 2);
        assertThat(elements(overview.draw().lanes().wide(), "path", "bar")).hasSize(1);
        assertThat(elements(overview.draw().lanes().wide(), "path", "cap")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-10-04", "2031-01-01"})
    void noLooseDateIsSoShortThatItPassesForAPoint(String other) {
        OverviewFigure overview = Stories.of(lane("A", mark("a", "asserts", span("2022-10-03", "2022-10-04"), null)),
                lane("B", mark("b", "asserts", day(other), null)));
        TimeAxis axis = OverviewLayout.whole(overview, FigureMeasures.narrow(false)).axis;

        DatePlacement bar = DatePlacement.of(span("2022-10-03", "2022-10-04"), axis, FigureMeasures.narrow(false));
        assertThat(bar.b() - bar.a()).isGreaterThanOrEqualTo(DatePlacement.SHORTEST - .001);
    }

    @Test
    void anOpenEndHasDotsAndAKnownOneACap() {
        String svg = Stories.of(lane("A", mark("a", "asserts", span(null, "2022-10-09"), null))).draw().lanes().wide();

        assertThat(svg).containsOnlyOnce("#open-start").doesNotContain("#open-end");
        assertThat(elements(svg, "path", "cap").getFirst().getAttribute("d")).containsOnlyOnce("M");
    }

    /** 1.5 windows of 1280 by 800 and 2 of 390 by 844, less title, key, folded lines and links to spans of time. */
    @ParameterizedTest
    @CsvSource({"20,9", "100,24", "300,60", "3000,200"})
    void figureOfAStoryIsLowUntilItIsUnfolded(int statements, int actors) {
        OverviewDrawing drawing = Stories.random(statements, actors, statements, 540).draw();

        assertThat(height(drawing.axis().wide()) + height(drawing.lanes().wide()) + 30 * drawing.lines().size()).isLessThan(890);
        assertThat(height(drawing.axis().narrow()) + height(drawing.lanes().narrow()) + 50 * drawing.lines().size()).isLessThan(1250);
    }

    private static double height(String svg) {
        return Double.parseDouble(elements(svg, "svg", "fig").getFirst().getAttribute("viewBox").split(" ", -1)[3]);
    }

    @ParameterizedTest
    @CsvSource({"20,9,false", "20,9,true", "100,24,false", "100,24,true", "300,60,true", "3000,200,true"})
    void noArcCrossesANameOrALabel(int statements, int actors, boolean isFocused) {
        for (OverviewLayout layout : layouts(Stories.random(statements, actors, statements, 540, isFocused))) {
            ArcSelection arcs = new ArcSelection(layout);
            ArcObstacles words = ObstacleCollector.of(layout);
            assertThat(arcs.shown.values()).allSatisfy(arc -> assertThat(words.crossedBy(arc)).isEmpty());
        }
    }

    @Test
    void answersAreJoinedWhileTheyAreFew() {
        OverviewLayout few = OverviewLayout.whole(Stories.random(3, 8, 20, 60), FigureMeasures.wide(false));
        OverviewLayout many = OverviewLayout.whole(Stories.random(3, 8, 90, 60), FigureMeasures.wide(false));

        assertThat(new ArcSelection(few).shown).isNotEmpty();
        assertThat(new ArcSelection(many).shown).isEmpty();
        assertThat(new ArcSelection(many).hidden).isNotEmpty();
    }

    @Test
    void hiddenArcStandsBesideItsMarkToBePointedAt() {
        OverviewFigure overview = Stories.random(4, 25, 120, 1000);
        int hidden = new ArcSelection(OverviewLayout.folded(overview, FigureMeasures.wide(false), 4)).hidden.size();

        assertThat(hidden).isPositive();
        assertThat(elements(new OverviewPainter(OverviewLayout.folded(overview, FigureMeasures.wide(false), 4)).draw(), "g", "shy"))
                .hasSize(hidden);
    }

    @Test
    void claimIsNamedOnceAndThenHasItsNumber() {
        String svg = Stories.of(lane("A", mark("a", "asserts", day("2022-10-03"), null), mark("b", "denies", day("2022-10-09"), null)),
                lane("B", mark("c", "denies", day("2022-10-05"), null))).draw().lanes().wide();

        assertThat(elements(svg, "tspan", "no")).hasSize(3);
        assertThat(svg).containsOnlyOnce("</tspan> what was said");
    }

    @Test
    void anArcRoundsWhatStandsBetweenMarksOfOneDay() {
        OverviewLayout layout = OverviewLayout.whole(Stories.of(
                lane("A", mark("a", "asserts", day("2022-10-03"), null)),
                lane("B", mark("b", "asserts", day("2022-10-03"), null)),
                lane("C", mark("c", "denies", day("2022-10-03"), "a"))), FigureMeasures.narrow(false));
        ArcObstacles obstacles = ObstacleCollector.of(layout);

        AnswerArc arc = new ArcRouter(obstacles)
                .route(requireNonNull(layout.anchors.get("c")), requireNonNull(layout.anchors.get("a")));
        assertThat(arc.cost(ObstacleCollector.of(layout), 1000)).isLessThan(ArcObstacles.LABEL);
    }

    @ParameterizedTest
    @CsvSource({"100,14,37000", "1000,200,150000"})
    void theDrawingStaysSmall(int statements, int actors, int bytes) {
        assertThat(Stories.forms(Stories.random(9, actors, statements, 900).draw()))
                .allSatisfy(svg -> assertThat(svg.length()).isLessThan(bytes));
    }

    @Test
    void busiestLanesAreDrawnAndTheOthersFollowInALineEach() {
        OverviewFigure overview = Stories.random(8, 200, 1000, 1500);
        OverviewDrawing drawing = overview.draw();
        int drawn = elements(drawing.lanes().wide(), "text", "kind").size();

        assertThat(drawn).isBetween(3, 12);
        assertThat(elements(drawing.lanes().narrow(), "text", "kind")).hasSize(drawn);
        assertThat(drawing.lines()).hasSize(6).extracting(OverviewDrawing.FoldedLane::lane)
                .isEqualTo(overview.lanes().subList(drawn, drawn + 6));
        assertThat(drawing.rest()).hasSize(200 - drawn - 6);
    }

    @Test
    void barsCountWhatIsTooMuchToDraw() {
        OverviewLayout layout = OverviewLayout.folded(Stories.random(8, 5, 3000, 500), FigureMeasures.wide(false), 3);

        assertThat(layout.lanes).extracting(lane -> lane.layout().bars.stream().mapToInt(bar -> bar.above() + bar.against()).sum())
                .isEqualTo(layout.overview.lanes().stream().limit(3).map(StatementLane::size).toList());
    }

    @Test
    void vagueDateDoesNotStretchAFoldedAxisAndStaysOpenThere() {
        OverviewFigure overview = Stories.of(lane("A", mark("a", "asserts", day("2023-03-01"), null),
                mark("b", "denies", day("2023-03-20"), null), mark("c", "denies", span("2023-01-01", "2023-12-31"), null)));
        OverviewLayout layout = OverviewLayout.folded(overview, FigureMeasures.wide(false), 1);

        assertThat(layout.axis.segments().getLast().last()).isEqualTo(LocalDate.of(2023, 3, 20).toEpochDay());
        assertThat(DatePlacement.of(span("2023-01-01", "2023-12-31"), layout.axis, layout.sheet))
                .matches(at -> at.openStart() && at.openEnd());
    }

    @Test
    void aFigureWithoutAnythingSaysSo() {
        assertThat(Stories.of().draw().lanes().wide()).contains("Nothing said yet");
        assertThat(elements(Stories.of(lane("A"), lane("B")).draw().lanes().narrow(), "text", "name")).hasSize(2);
    }

    @Test
    void whatWasPerhapsNotYetSaidIsFaintAndSaysSo() {
        StatementMark mark = new StatementMark("a", "#a", "denies", 1, "it", "", span("2022-10-03", null), true, null, "A denies claim 1");
        OverviewFigure overview =
                new OverviewFigure(List.of(lane("A", mark)), List.of(), List.of(), LocalDate.of(2022, 10, 5), false, "x");
        String svg = overview.draw().lanes().wide();

        assertThat(elements(svg, "a", "maybe").getFirst().getAttribute("aria-label"))
                .isEqualTo("A denies claim 1, perhaps not yet said");
        assertThat(svg).contains("as of 5 Oct 2022");
    }

    @Test
    void namesAreEscapedAndCut() {
        String name = "<b>\"R&D\" שלום 👩‍👩‍👧 \u0000 " + "x".repeat(300);
        for (String svg : Stories.forms(Stories.of(lane(name, mark("a", "asserts", day("2022-10-03"), null)), lane("B")).draw())) {
            assertThat(elements(svg, "a", "").getFirst().getAttribute("aria-label")).contains("<b>\"R&D\" שלום");
            assertThat(svg).contains("…").doesNotContain("<b>").doesNotContain(" id=").doesNotContain("style=");
        }
    }

    @Test
    void theSameRecordGivesTheSameMarkup() {
        assertThat(Stories.random(4, 25, 120, 1000).draw()).isEqualTo(Stories.random(4, 25, 120, 1000).draw());
    }
}
