package org.counterclaim.timeline;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.counterclaim.core.FuzzyDate;

import static org.assertj.core.api.Assertions.assertThat;

class DayTest {

    @Test
    void itemsOfOneDateStandTogether() {
        List<Day> days = days("2022-10-03 2022-10-03 2022-10 2022-10-11");
        assertThat(days).extracting(day -> day.date().edtf()).containsExactly("2022-10-03", "2022-10", "2022-10-11");
        assertThat(days).extracting(day -> day.items().size()).containsExactly(2, 1, 1);
    }

    @Test
    void dateThatIsLessSureStandsApart() {
        assertThat(days("2022-10-03 2022-10-03~")).hasSize(2);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            month over its days        | 2022-10 2022-10-03 2022-11-01       | 3 Oct 2022
            open start over all before | ../2022-10-11 2022-10-03 2022-10-12 | 3 Oct 2022
            exact day names none       | 2022-10-03 2022-10                  |
            nothing overlaps           | 2022-09 2022-10-03                  |
            many are counted           | 2022-10 2022-10-01 2022-10-02 2022-10-03 2022-10-04 2022-10-05 | 1 Oct 2022, 2 Oct 2022 and 3 more dates
            """)
    void looseDateNamesThoseItMayLieBeforeOrAfter(String name, String dates, @Nullable String words) {
        assertThat(days(dates).getFirst().overlappingWords()).isEqualTo(words == null ? "" : words);
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
        assertThat(Day.of(List.of())).isEmpty();
    }

    private static List<Day> days(String dates) {
        return Day.of(Stream.of(dates.split(" ", -1))
                .map(date -> new Day.Dated(FuzzyDate.parse(date), new EventView(Lines.claim(1, null), List.of())))
                .toList());
    }
}
