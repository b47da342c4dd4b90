package org.counterclaim.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.counterclaim.figure.Stories.day;
import static org.counterclaim.figure.Stories.span;

class TimeAxisTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 40, 400, 4000, 400_000, 3_600_000})
    void laterDaysLieFurtherRightAcrossAllFolds(int days) {
        Random random = new Random(days);
        List<LocalDate> said = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            said.add(LocalDate.of(-9999, 1, 1).plusDays((long) (days * random.nextInt(9) / 9.0 + random.nextInt(3))));
        }
        said.sort(LocalDate::compareTo);
        List<DateSpan> spans = said.stream().map(day -> new DateSpan(day, day, false, "")).toList();
        for (FigureMeasures sheet : List.of(FigureMeasures.wide(false), FigureMeasures.narrow(false), FigureMeasures.wideStrip())) {
            TimeAxis axis = TimeAxis.of(spans, sheet);
            assertThat(axis.segments()).hasSizeBetween(1, sheet.maxRuns());
            assertThat(said).extracting(day -> axis.x(day, .5)).isSorted()
                    .allMatch(x -> x >= sheet.left() && x <= sheet.width());
            assertThat(axis.segments()).allMatch(segment -> segment.scale() > 0);
        }
    }

    @Test
    void aSilenceOfMoreThanThirtyDaysIsFolded() {
        FigureMeasures sheet = FigureMeasures.wide(false);

        assertThat(TimeAxis.of(List.of(day("2022-01-01"), day("2022-01-31")), sheet).segments()).hasSize(1);
        assertThat(TimeAxis.of(List.of(day("2022-01-01"), day("2022-02-01")), sheet).segments()).hasSize(2);
    }

    @Test
    void aSpanIsNoSilenceUnlessItSquashesTheRest() {
        FigureMeasures sheet = FigureMeasures.wide(false);
        DateSpan year = span("2022-01-01", "2022-12-31");

        assertThat(TimeAxis.of(List.of(year), sheet).segments()).hasSize(1);
        assertThat(TimeAxis.of(List.of(year, day("2022-10-03"), day("2022-10-05"), day("2022-10-09")), sheet).segments())
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 9, 45, 200, 700, 4000, 40_000, 400_000, 7_000_000})
    void labelsOfTicksNeverTouch(int days) {
        LocalDate first = LocalDate.of(-9999, 1, 1).plusDays(7_000_000 - days);
        List<DateSpan> spans = new ArrayList<>();
        for (int i = 0; i <= 200; i++) {
            LocalDate day = first.plusDays((long) days * i / 200);
            spans.add(new DateSpan(day, day, false, ""));
        }
        for (FigureMeasures sheet : List.of(FigureMeasures.wide(false), FigureMeasures.narrow(false))) {
            TimeAxis axis = TimeAxis.of(spans, sheet);
            AxisSegment segment = axis.segments().getFirst();
            AxisTicks ticks = new AxisTicks(segment, Set.of(first), axis.right());
            List<AxisTicks.Tick> labelled = ticks.ticks.stream().filter(tick -> !tick.label().isEmpty())
                    .sorted((a, b) -> Double.compare(a.x(), b.x())).toList();

            assertThat(labelled.size() + ticks.headings.size()).isPositive();
            assertThat(ticks.ticks).hasSizeLessThan(260);
            for (int i = 1; i < labelled.size(); i++) {
                double right = labelled.get(i - 1).x() + TextWidth.of(labelled.get(i - 1).label(), 12) / 2;
                assertThat(right).isLessThan(labelled.get(i).x() - TextWidth.of(labelled.get(i).label(), 12) / 2);
            }
        }
    }

    @Test
    void yearsBeforeChristHaveNoYearZero() {
        assertThat(FigureWords.year(0)).isEqualTo("1 BC");
        assertThat(FigureWords.year(-43)).isEqualTo("44 BC");
        assertThat(FigureWords.range(LocalDate.of(1990, 1, 1), LocalDate.of(1990, 12, 31))).isEqualTo("1990");
    }

    @Test
    void withNoDayKnownEverythingLiesBetweenTheEnds() {
        TimeAxis axis = TimeAxis.of(List.of(span(null, null)), FigureMeasures.narrow(false));
        DatePlacement at = DatePlacement.of(span(null, null), axis, FigureMeasures.narrow(false));

        assertThat(axis.segments()).isEmpty();
        assertThat(at.left()).isGreaterThanOrEqualTo(0);
        assertThat(at.right()).isLessThanOrEqualTo(axis.right());
        assertThat(at.openStart() && at.openEnd()).isTrue();
    }
}
