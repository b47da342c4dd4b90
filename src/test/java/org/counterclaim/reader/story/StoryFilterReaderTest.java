package org.counterclaim.reader.story;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.reader.dossier.TimelineOrder;
import org.counterclaim.reader.timeline.LaneGrouping;
import org.counterclaim.reader.timeline.StoryFilter;
import org.counterclaim.statement.Stance;
import org.counterclaim.verdict.Mark;
import org.counterclaim.web.BadRequestException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StoryFilterReaderTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2022-10-12T12:00:00Z"), ZoneOffset.UTC);

    @Test
    void noParameterHidesNothing() {
        assertThat(read(Map.of())).isEqualTo(StoryFilter.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"actor", "claim", "stance", "verdict", "from", "to", "asOf", "order", "page"})
    void emptyCountsAsAbsent(String name) {
        assertThat(read(Map.of(name, ""))).isEqualTo(StoryFilter.NONE);
        assertThat(read(Map.of(name, "  "))).isEqualTo(StoryFilter.NONE);
    }

    @Test
    void unknownIsIgnored() {
        assertThat(read(Map.of("utm_source", "x", "Actor", "musk", "", "y"))).isEqualTo(StoryFilter.NONE);
    }

    @Test
    void everyParameterIsRead() {
        assertThat(read(Map.of("actor", " musk ", "claim", "3", "stance", "declines", "verdict", "unverified", "from", "about April 2021",
                "to", "2022-10", "asOf", "yesterday", "order", "latest", "lanes", "claim",
                "page", "2")))
                .isEqualTo(
                        new StoryFilter("musk", 3, Stance.DECLINES, "unverified", FuzzyDate.parse("2021-04~"), FuzzyDate.parse("2022-10"),
                                LocalDate.of(2022, 10, 11), TimelineOrder.LATEST, LaneGrouping.CLAIM, 2));
    }

    @ParameterizedTest
    @EnumSource(Stance.class)
    void everyStanceIsKnownByItsMark(Stance stance) {
        assertThat(read(Map.of("stance", stance.mark())).stance()).isEqualTo(stance);
    }

    @ParameterizedTest
    @EnumSource(Mark.class)
    void everyVerdictIsKnownByItsWord(Mark mark) {
        assertThat(read(Map.of("verdict", mark.toString())).verdict()).isEqualTo(mark.toString());
    }

    @ParameterizedTest
    @CsvSource({"2022-10, 2022-10-31", "2022, 2022-12-31", "about 2021, 2021-12-31", "on or before 11 October 2022, 2022-10-11"})
    void asOfIsTheLastDay(String typed, LocalDate day) {
        assertThat(read(Map.of("asOf", typed)).asOf()).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            claim   | 0             | “0” is not a number of a claim or page. Type a whole number, such as 1.
            claim   | -1            | “-1” is not a number of a claim or page.
            claim   | 1234567       | “1234567” is not a number of a claim or page.
            page    | x             | “x” is not a number of a claim or page.
            page    | ١             | “١” is not a number of a claim or page.
            stance  | declines to comment | Choose one of: asserts, supports, denies, disputes, qualifies, retracts, declines, reports.
            stance  | ASSERTS       | “ASSERTS” is not a stance.
            verdict | true          | “true” is not a verdict. Choose one of: confirmed, disputed, refuted, unproven, withdrawn, unverified.
            order   | newest        | “newest” is not an order. Did you mean “oldest”? Choose one of: oldest, latest, claim.
            from    | soon          | soon
            to      | 2022-02-30    | 30
            asOf    | soon          | soon
            asOf    | 2022-10-11/.. | “2022-10-11/..” has no last day. Type a day, such as 2022-10-12.
            """)
    void whatIsNotUnderstoodIsRefusedWithAFormThatWorks(String name, String value, String message) {
        assertThatThrownBy(() -> read(Map.of(name, value))).isInstanceOf(BadRequestException.class).hasMessageContaining(message);
    }

    @Test
    void longValueIsCutInTheMessage() {
        assertThatThrownBy(() -> read(Map.of("stance", "x".repeat(5000)))).hasMessageContaining("x".repeat(60) + "…”")
                .message().doesNotContain("x".repeat(61));
    }

    private static StoryFilter read(Map<String, String> parameters) {
        return new StoryFilterReader(parameters, CLOCK).read();
    }
}
