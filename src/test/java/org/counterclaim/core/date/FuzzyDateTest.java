package org.counterclaim.core.date;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.counterclaim.core.date.FuzzyDate.Order;

import static org.assertj.core.api.Assertions.assertThat;

class FuzzyDateTest {

    @ParameterizedTest
    @CsvSource({
        "2022-10-11, 2022-10-12, BEFORE",
        "2022-10-11, 2022-10-11, SAME",
        "2022-10-11, 2022-10-11/2022-10-11, SAME",
        "2022-10-11T10:30Z, 2022-10-11T12:30:00+02:00, SAME",
        "2022-10-11T10:30Z, 2022-10-11T10:31Z, BEFORE",
        "2022-10-11T10:30Z, 2022-10-11, UNKNOWN",
        "2022-10-11T23:30:00-05:00, 2022-10-11, AFTER",
        "2022-10, 2022-10-11, UNKNOWN",
        "2022-10, 2022-10, UNKNOWN",
        "2022-10-11~, 2022-10-11~, UNKNOWN",
        "../2022-10-11, 2022-10-12, BEFORE",
        "../2022-10-11, 2022-10-11, UNKNOWN",
        "2022-10-12/.., 2022-10-11, AFTER",
        "../.., 2022, UNKNOWN",
        "2021-21, 2021-05-10, UNKNOWN",
        "2021-24, 2022-02-01, UNKNOWN",
        "2021-24, 2022-03-01, BEFORE",
        "2022-22, 2022-07, UNKNOWN",
        "2022-22, 2023-02-28, UNKNOWN",
        "2022-22, 2021-11, AFTER",
        "2022-21, 2022-02-28, AFTER",
        "2022-26, 2022-05-31, AFTER",
        "2022-32/2022-09, 2022-09-30, UNKNOWN",
        "'[2022-21,2023-04-01..2023-04-03]', 2022-02-28, AFTER",
        "2021-33, 2021-04-01, BEFORE",
    })
    void overlappingRangesHaveNoKnownOrder(String one, String other, Order order) {
        Order turned = order == Order.BEFORE ? Order.AFTER : order == Order.AFTER ? Order.BEFORE : order;

        assertThat(FuzzyDate.parse(one).compare(FuzzyDate.parse(other))).isEqualTo(order);
        assertThat(FuzzyDate.parse(other).compare(FuzzyDate.parse(one))).isEqualTo(turned);
    }

    /** All months that the season has in either hemisphere, in the year that people may mean. */
    @ParameterizedTest
    @CsvSource({
        "2022-21, 2022-03-01, 2022-11-30", "2022-22, 2021-12-01, 2023-02-28", "2022-23, 2022-03-01, 2022-11-30",
        "2022-24, 2021-12-01, 2023-02-28", "2022-25, 2022-03-01, 2022-05-31", "2022-26, 2022-06-01, 2022-08-31",
        "2022-27, 2022-09-01, 2022-11-30", "2022-28, 2021-12-01, 2023-02-28", "2022-29, 2022-09-01, 2022-11-30",
        "2022-30, 2021-12-01, 2023-02-28", "2022-31, 2022-03-01, 2022-05-31", "2022-32, 2022-06-01, 2022-08-31",
        "2023-24, 2022-12-01, 2024-02-29", "202X-22, 2019-12-01, 2030-02-28", "2021-22~/2022-21, 2020-12-01, 2022-11-30",
        "../2022-24, , 2023-02-28", "'{2021-21,2022-22}', 2021-03-01, 2023-02-28", "2022-33, 2022-01-01, 2022-03-31",
    })
    void seasonsAreAsWideAsTheyCanBeMeant(String edtf, @Nullable LocalDate first, LocalDate last) {
        assertThat(FuzzyDate.parse(edtf).firstDay()).isEqualTo(first);
        assertThat(FuzzyDate.parse(edtf).lastDay()).isEqualTo(last);
    }

    @Test
    void timelineRunsByLastPossibleDayAndExactBeforeLoose() {
        List<FuzzyDate> inOrder = Stream.of(
                "-0044", "1984", "2022-10-10", "2022-10-11T09:00Z", "2022-10-11T10:30Z", "2022-10-11",
                "2022-10-11~", "2022-10-09/2022-10-11", "../2022-10-11", "2022-10-12", "2022-10-12/..", "2022-10-31",
                "2022-10", "2022", "Y-292000000/Y292000000", "../..")
                .map(FuzzyDate::parse)
                .collect(Collectors.toList());
        List<FuzzyDate> shuffled = inOrder.stream().collect(Collectors.toList());
        Collections.shuffle(shuffled, new Random(7));

        assertThat(shuffled.stream().sorted(FuzzyDate.TIMELINE)).containsExactlyElementsOf(inOrder);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-10-11, 2022-10-11", "2022-10, 2022-10", "2022, 2022", "2021-04~, 2021-04", "1985-04-XX, 1985-04",
        "1985-XX-XX, 1985", "0044, 0044", "Y12000, 12000", "[2022-10-11], 2022-10-11", "2022-10-03/2022-10-09, 2022-W40",
        "2020-12-28/2021-01-03, 2020-W53", "2022-10-11T14:30Z, 2022-10-11T14:30:00Z",
        "1985-04-12T23:20:30-04, 1985-04-12T23:20:30-04:00", "1985-04-12T23:20:30.123456Z, 1985-04-12T23:20:30.123Z",
        "1985-04-12T24:00:00Z, 1985-04-13T00:00:00Z", "1985-04-12T23:20:30, 1985-04-12T23:20:30", "0000, ''", "-0044, ''",
        "-0044-03-15T10:00:00Z, ''", "198X, ''", "2021-21, ''", "1950S2, ''", "2022-10-03/2022-10-10, ''",
        "2022-10-03~/2022-10-09, ''", "../2022-10-11, ''", "2022-10-11/.., ''", "'[2020,2021]', ''", "XXXX-10-11, ''",
    })
    void htmlGetsOnlyWhatItCanSay(String edtf, String datetime) {
        assertThat(FuzzyDate.parse(edtf).htmlDatetime()).isEqualTo(datetime);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2022-10-11            | 11 Oct 2022
            2021-04~              | c. Apr 2021
            2019?                 | 2019?
            ../2022-10-11         | by 11 Oct 2022
            2022-10-11/..         | from 11 Oct 2022
            ../1927               | before 1928
            2022-10-03/2022-10-12 | 3–12 Oct 2022
            2022-10-03/2022-11-04 | 3 Oct – 4 Nov 2022
            2022-10/2022-12       | Oct–Dec 2022
            1964/2008             | 1964–2008
            2022-10-03/2022-10-09 | week of 3 Oct 2022
            198X                  | 1980s
            2020-35               | Q3 2020
            2022-10-01~/2022-10-10~ | early Oct 2022
            1985-04-12/           | 12 Apr 1985 – ?
            2022-10-11T14:30Z     | 11 Oct 2022, 14:30 UTC
            2022-10-11T14:30:00Z  | 11 Oct 2022, 14:30 UTC
            2022-10-11T14:30:05Z  | 11 Oct 2022, 14:30:05 UTC
            2022-10-11T24:00:00+02:00 | 11 Oct 2022, 24:00 UTC+02:00
            2X1X                  | 2X1X
            """)
    void tightSpacesGetShortWords(String edtf, String words) {
        assertThat(FuzzyDate.parse(edtf).shortWords()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2004-06-~11    | about 11 June 2004
            1950S2         | between 1900 and 1999
            [..1760-12-03] | on or before 3 December 1760
            {..1984}       | all of 1984 or earlier
            1985-04-12/    | from 12 April 1985 to an unknown date
            -0044          | 45 BC
            156X-12-25     | a date like 156X-12-25
            ../9999        | on or before 9999
            """)
    void rarerEdtfIsWordedToo(String edtf, String words) {
        assertThat(FuzzyDate.parse(edtf).words()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            11 October 2122           | is still to come
            12 October 2022           | ''
            13 October 2022           | ''
            14 October 2022           | is still to come
            October 2022              | ''
            2023                      | is still to come
            9999                      | is a year that systems write where they know no date
            9999-12-31                | is what systems write where they know no date
            1970-01-01T00:00:00Z      | is what systems write where they know no date
            1 January 1970            | is what systems write where they know no date
            January 1970              | ''
            1605                      | ''
            3 May 1120                | is before anything was printed
            44 BC                     | is before anything was printed
            undated                   | ''
            on or before 1 May 2022   | ''
            since 1 May 2022          | ''
            """)
    void unlikelyDatesSayWhy(String typed, String why) {
        assertThat(FuzzyDate.read(typed, LocalDate.of(2022, 10, 13)).implausibility(LocalDate.of(2022, 10, 13)).orElse("")).isEqualTo(why);
    }

    @Test
    void equalityIsThatOfTheEdtf() {
        assertThat(FuzzyDate.parse("[2020, 2021]"))
                .isEqualTo(FuzzyDate.parse("[2020,2021]"))
                .hasSameHashCodeAs(FuzzyDate.parse("[2020,2021]"))
                .hasToString("[2020,2021]")
                .isNotEqualTo(FuzzyDate.parse("2020/2021"));
    }
}
