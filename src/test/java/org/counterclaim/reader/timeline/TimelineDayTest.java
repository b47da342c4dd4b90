package org.counterclaim.reader.timeline;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.reader.dossier.Lines;

import static org.assertj.core.api.Assertions.assertThat;

class TimelineDayTest {

    @Test
    void itemsOfOneDateStandTogether() {
        List<TimelineDay> days = days("2022-10-03 2022-10-03 2022-10 2022-10-11");
        assertThat(days).extracting(day -> day.date().edtf()).containsExactly("2022-10-03", "2022-10", "2022-10-11");
        assertThat(days).extracting(day -> day.items().size()).containsExactly(2, 1, 1);
    }

    @Test
    void dateThatIsLessSureStandsApart() {
        assertThat(days("2022-10-03 2022-10-03~")).hasSize(2);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            days in order                      | 2022-10-03 2022-10-04                                                  | . .
            time beside its day                | 2022-10-11T09:30Z 2022-10-11                                           | 2 -
            time without a zone                | 2022-10-11 2022-10-11T09:30                                            | 2 -
            time of the day before elsewhere   | 2022-10-30T00:10+13:00 2022-10-29                                      | 2 -
            month over its days                | 2022-10-03 2022-10-10 2022-10                                          | 3 - -
            open start over all before         | 2022-09-01 2022-09-05 ../2022-10-11 2022-10-12                         | 3 - - .
            by way of another                  | 2022-10-01/2022-10-05 2022-10-04/2022-10-09 2022-10-08/2022-10-12      | 3 - -
            two groups                         | 2022-09-03 2022-09 2022-10-02 2022-10-03/2022-10-04 2022-10-04         | 2 - . 2 -
            the same day in another notation   | 2022-10-03 [2022-10-03] 2022-10-04                                     | . . .
            """)
    void datesThatOverlapStandTogetherUnderOneNote(String name, String dates, String groups) {
        String shown = days(dates).stream().map(day -> day.isOrdered() ? "." : day.unordered() == null ? "-"
                : day.unordered().replace("two", "2").replaceAll("\\D*(\\d+).*", "$1")).collect(Collectors.joining(" "));
        assertThat(shown).isEqualTo(groups);
    }

    @Test
    void noteSaysHowTheyStand() {
        assertThat(days("2022-10-03 ../2022-10-03").getFirst().unordered())
                .isEqualTo("These two dates overlap: which of them came first is not known.");
        assertThat(days("2022-10-03 2022-10-04 ../2022-10-04").getFirst().unordered())
                .isEqualTo("These 3 dates overlap one another: their order is "
                        + "not certain. Each stands at the latest day that it can be, and may have come earlier, before others of them.");
        assertThat(days("2022-10-03/.. 2022-10-04 ../2022-10-04").getFirst().unordered())
                .endsWith("One without an end stands at its first day, "
                        + "and may have come later.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2022-10-03 2022-10-11 |
            2022-10-01 2022-10-31 |
            2022-10-01 2022-11-01 | About a month
            2022-11-01 2022-10-01 | About a month
            2021-04 2022-10-03    | About 17 months
            2019 2022             | About 2 years
            2010-01-01 2022-01-01 | About 12 years
            ../2021 2022-10-03    | About 9 months
            2021/.. 2022-10-03    |
            2021-04 ../2022-10-11 |
            """)
    void silenceIsWhatSurelyPassed(String dates, @Nullable String words) {
        assertThat(days(dates).getLast().silence()).isEqualTo(words);
    }

    @Test
    void nothingIsNoDay() {
        assertThat(TimelineDay.of(List.of())).isEmpty();
    }

    private static List<TimelineDay> days(String dates) {
        return TimelineDay.of(Stream.of(dates.split(" ", -1))
                .map(date -> new TimelineDay.DatedItem(FuzzyDate.parse(date), new TimelineEvent(Lines.claim(1, null), List.of())))
                .toList());
    }
}
