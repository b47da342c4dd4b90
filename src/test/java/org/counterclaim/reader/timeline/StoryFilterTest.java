package org.counterclaim.reader.timeline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.util.UriComponentsBuilder;

import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.reader.dossier.Dossier;
import org.counterclaim.reader.dossier.Lines;
import org.counterclaim.reader.dossier.TimelineOrder;
import org.counterclaim.reader.dossier.VerdictLine;
import org.counterclaim.reader.story.StoryFilterCheck;
import org.counterclaim.reader.story.StoryFilterReader;
import org.counterclaim.statement.Stance;
import org.counterclaim.verdict.Mark;
import org.counterclaim.web.BadRequestException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StoryFilterTest {

    private static final VerdictLine DISPUTED = new VerdictLine(Lines.id("verdict"), 1, Mark.DISPUTED, "Why", Instant.EPOCH, "Fay");

    @ParameterizedTest
    @CsvSource({
        "2022-10-11, YES", "2022-10-11T23:59:59Z, YES", "../2022-10-11, YES", "2022-09, YES",
        "2022-10-12, NO", "2022-10-12/.., NO", "2023, NO",
        "2022-10, PERHAPS", "2022-10-11/2022-10-12, PERHAPS", "../2022-10-12, PERHAPS", "2022-10-01/.., PERHAPS",
        "2021-22, YES", "2022-26, YES", "2022-22, PERHAPS", "2022-21, PERHAPS", "2022-30, PERHAPS", "2023-22, NO"
    })
    void dateSaysWhetherItHadBeenSaidByTheDay(String said, StoryFilter.Said expected) {
        assertThat(asOf(LocalDate.of(2022, 10, 11)).said(FuzzyDate.parse(said))).isEqualTo(expected);
    }

    @Test
    void withoutADayEverythingHadBeenSaid() {
        assertThat(asOf(null).said(FuzzyDate.parse("2999"))).isEqualTo(StoryFilter.Said.YES);
        assertThat(asOf(null).verdictsUntil()).isNull();
    }

    @Test
    void verdictsOfTheDayCount() {
        assertThat(asOf(LocalDate.of(2022, 10, 11)).verdictsUntil()).isEqualTo(Instant.parse("2022-10-12T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "2022-10-11, 2022-10-11, -, true", "2022-10-10, 2022-10-11, -, false", "2022-10, 2022-10-31, -, true", "2022-10, 2022-11, -, false",
        "../2022-10-11, 2022-10-11, -, true", "2022-10-01/.., 2030, -, true", "2022-10-15, 2022-10, -, true",
        "2022-10-11, -, 2022-10-11, true", "2022-10-12, -, 2022-10-11, false", "2022-10, -, 2022-10-01, true", "2022-11, -, 2022-10, false",
        "2022-10-01/.., -, 2022-09, false", "2022-10-15, -, 2022-10, true", "2022-10-15, 2022-10-14, 2022-10-16, true",
        "2022-22, 2022-07, -, true", "2022-22, 2023-02-28, -, true", "2022-22, 2023-03, -, false", "2022-22, -, 2021-12, true",
        "2022-22, -, 2021-11, false", "2022-01-15, 2022-22, -, true", "2022-10-17, 2022-10-14, 2022-10-16, false",
        "2022-10-15, ../2022-10, -, true", "2022-10-15, -, 2022-10/.., true"
    })
    void whatMayHaveBeenSaidBetweenTheDatesPasses(String said, @Nullable String from, @Nullable String to, boolean passes) {
        assertThat(passes(filter(null, null, null, null, date(from), date(to)), said)).isEqualTo(passes);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "-, -, -, -, true", "ann, -, -, -, true", "bob, -, -, -, false", "-, 1, -, -, true", "-, 2, -, -, false",
        "-, -, DENIES, -, true", "-, -, ASSERTS, -, false", "-, -, -, disputed, true", "-, -, -, unverified, false",
        "ann, 1, DENIES, refuted, false"
    })
    void allConditionsMustHold(@Nullable String actor, @Nullable Integer claim, @Nullable Stance stance, @Nullable String verdict,
            boolean passes) {
        assertThat(passes(filter(actor, claim, stance, verdict, null, null), "2022-10-11")).isEqualTo(passes);
    }

    @Test
    void addressAsksForTheSameAgain() {
        StoryFilter filter =
                new StoryFilter("ann", 1, Stance.DECLINES, "disputed", FuzzyDate.parse("2021-04~"), FuzzyDate.parse("2022-10/.."),
                        LocalDate.of(2022, 10, 11), TimelineOrder.LATEST, LaneGrouping.CLAIM, 1);
        Map<String, String> asked = filter.addTo(UriComponentsBuilder.fromPath("/")).build().getQueryParams().toSingleValueMap();
        assertThat(new StoryFilterReader(asked, Clock.systemUTC()).read()).isEqualTo(filter);
        assertThat(StoryFilter.NONE.addTo(UriComponentsBuilder.fromPath("/")).toUriString()).isEqualTo("/");
    }

    @Test
    void askingForWhatTheStoryHasNotIsRefusedWithWhatItHas() {
        assertThatThrownBy(() -> new StoryFilterCheck(filter("bob", null, null, null, null, null), dossier("2022")).throwIfNotInStory())
                .isInstanceOf(BadRequestException.class).hasMessageContaining("“bob”").hasMessageContaining("ann");
        assertThatThrownBy(() -> new StoryFilterCheck(filter(null, 2, null, null, null, null), dossier("2022")).throwIfNotInStory())
                .isInstanceOf(BadRequestException.class).hasMessageContaining("no claim 2. Its claims are numbered 1.");
    }

    private static boolean passes(StoryFilter filter, String said) {
        Dossier dossier = dossier(said);
        return dossier.statements().stream().allMatch(filter.of(dossier));
    }

    private static Dossier dossier(String said) {
        return new Dossier(List.of(Lines.claim(1, DISPUTED)), List.of(Lines.statement(Lines.person("ann"), Stance.DENIES, said)));
    }

    private static @Nullable FuzzyDate date(@Nullable String edtf) {
        return edtf == null ? null : FuzzyDate.parse(edtf);
    }

    private static StoryFilter asOf(@Nullable LocalDate day) {
        return new StoryFilter(null, null, null, null, null, null, day, TimelineOrder.OLDEST, LaneGrouping.ACTOR, 1);
    }

    private static StoryFilter filter(@Nullable String actor, @Nullable Integer claim, @Nullable Stance stance, @Nullable String verdict,
            @Nullable FuzzyDate from, @Nullable FuzzyDate to) {
        return new StoryFilter(actor, claim, stance, verdict, from, to, null, TimelineOrder.OLDEST, LaneGrouping.ACTOR, 1);
    }
}
