package org.counterclaim.core.date;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.counterclaim.core.date.FuzzyDate.InvalidDateException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EdtfTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "20", "00", "-05", "199", "-005", "199?", "199~", "199%", "12345", "1", "-0000", "-000", "+2020", "2020-1",
        "2020-00", "2020-13", "2020-20", "2020-42", "2020-2X", "2020-21-01", "2020-01-00", "2020-01-32", "1900-02-29",
        "2019-02-29", "2020-04-31", "2020-06-31", "2020-11-31", "2020-XX-32", "XXXX-02-30", "2001-02-3X", "Y1234", "Y",
        "Y0012345", "Y1E1", "Y292000001", "Y9E99", "Y17E", "Y12345-01", "1950S", "1950S0", "1950S5", "195XS2", "2020~~",
        "~", "2020-", "2020-01-", "2020-01-01-", " 2020", "2020 ", "20 20", "2020\n", "abcd", "2020-AB", "2020/2019",
        "2020-12/2020-06", "/", "//", "2020/2021/2022", "2020/21", "...", "..", "[2020}", "{2020]", "[]", "{}",
        "[,]", "[2020,]", "[..]", "[2021..2020]", "[[2020]]", "[2020,  2021]", "[2020", "2020]", "2020-05-01T24:30:00Z",
        "2020-05-01T25:00:00Z", "2020-05-01T10:60:00Z", "2020-05-01T10:30:60Z", "2020-05-01T10Z", "2020-05-01T10:30:00z",
        "2020-05-01t10:30:00Z", "2020-05-01T10:30:00+15:00", "2020-05-01T10:30:00-13:00", "2020-05-01T10:30:00+14:01",
        "2020-05-01T10:30:00.Z", "2020-05T10:30:00Z", "2020-05-XXT10:30:00Z", "2020-05-01~T10:30:00Z",
        "2020-05-01T10:30Z/2021", "T10:30", "2020-05-01T", "２０２０", "٢٠٢٠"
    })
    void whatIsNotEdtfIsRefused(String text) {
        assertThatThrownBy(() -> FuzzyDate.parse(text))
                .isInstanceOf(InvalidDateException.class)
                .hasMessageStartingWith("Not a date yet: ")
                .hasMessageContaining("Try “");
    }

    @Test
    void messagesSayWhatToWriteInstead() {
        assertThatThrownBy(() -> FuzzyDate.parse("20")).hasMessageContaining("has no whole year");
        assertThatThrownBy(() -> FuzzyDate.parse("199?")).hasMessageContaining("has no whole year");
        assertThatThrownBy(() -> FuzzyDate.parse("2019-02-29")).hasMessageContaining("is not in the calendar");
        assertThatThrownBy(() -> FuzzyDate.parse("2020/2019")).hasMessageContaining("ends before it begins");
        assertThatThrownBy(() -> FuzzyDate.parse("")).hasMessageContaining("nothing was typed");
        assertThatThrownBy(() -> FuzzyDate.parse("1".repeat(1_000_000))).hasMessageContaining("more than 200 characters");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1560-XX-25            | 1560-01-25 | 1560-12-25
            15XX-12-25            | 1500-12-25 | 1599-12-25
            XXXX-02-29            | 0000-02-29 | 9996-02-29
            20XX-02-29            | 2000-02-29 | 2096-02-29
            2019-02-X9            | 2019-02-09 | 2019-02-19
            2022-X1-31            | 2022-01-31 | 2022-01-31
            -1XXX                 | -1999-01-01 | -1000-12-31
            -000X                 | -0009-01-01 | -0001-12-31
            1950S2                | 1900-01-01 | 1999-12-31
            Y3388E2S3             | +338000-01-01 | +338999-12-31
            Y-17E7                | -170000000-01-01 | -170000000-12-31
            ?2004-06-~11          | 2004-06-11 | 2004-06-11
            2004-%06-11           | 2004-06-11 | 2004-06-11
            2004?-06~             | 2004-06-01 | 2004-06-30
            2004-06-XX/2004-07-03 | 2004-06-01 | 2004-07-03
            [1667,1668,1670..1672] | 1667-01-01 | 1672-12-31
            {1960..1961-12}       | 1960-01-01 | 1961-12-31
            1985-04-12T23:20:30-04 | 1985-04-12 | 1985-04-12
            1985-04-12T24:00:00Z  | 1985-04-13 | 1985-04-13
            """)
    void levelTwoReachesAsFarAsItsDigitsAllow(String edtf, LocalDate first, LocalDate last) {
        FuzzyDate date = FuzzyDate.parse(edtf);

        assertThat(date.firstDay()).isEqualTo(first);
        assertThat(date.lastDay()).isEqualTo(last);
    }

    @Test
    void zoneMovesTheInstantAndNotTheDay() {
        FuzzyDate late = FuzzyDate.parse("2020-05-01T23:30:00\u221205:00");

        assertThat(late.edtf()).isEqualTo("2020-05-01T23:30:00-05:00");
        assertThat(late.earliest()).isEqualTo(1_588_393_800_000L).isEqualTo(late.latest());
        assertThat(late.lastDay()).isEqualTo(LocalDate.of(2020, 5, 1));
        assertThat(late.isDay()).isTrue();
    }

    @Test
    void timeWithoutZoneIsAsWideAsAllZones() {
        FuzzyDate local = FuzzyDate.parse("2020-05-01T10:30:00");

        assertThat(local.earliest()).isEqualTo(FuzzyDate.parse("2020-05-01T10:30:00+14:00").earliest());
        assertThat(local.latest()).isEqualTo(FuzzyDate.parse("2020-05-01T10:30:00-12:00").latest());
        assertThat(local.isDay()).isTrue();
    }

    @Test
    void qualifiersAreFoundOnAnyPart() {
        assertThat(FuzzyDate.parse("2004-06-~11").isApproximate()).isTrue();
        assertThat(FuzzyDate.parse("2004-06-~11").isUncertain()).isFalse();
        assertThat(FuzzyDate.parse("2004?/2006~").isUncertain()).isTrue();
        assertThat(FuzzyDate.parse("[1984,1986%]").isApproximate()).isTrue();
        assertThat(FuzzyDate.parse("2004-06-11").isApproximate()).isFalse();
    }

    @Test
    void onlyOneSureDayIsADay() {
        assertThat(FuzzyDate.parse("2004-06-11").isDay()).isTrue();
        assertThat(FuzzyDate.parse("2004-06-11/2004-06-11").isDay()).isTrue();
        assertThat(FuzzyDate.parse("2004-06-11?").isDay()).isFalse();
        assertThat(FuzzyDate.parse("2004-06-11~").isDay()).isFalse();
        assertThat(FuzzyDate.parse("2004-06").isDay()).isFalse();
        assertThat(FuzzyDate.parse("../2004-06-11").isDay()).isFalse();
    }

    @Test
    void dayIsWrittenAsEdtf() {
        assertThat(FuzzyDate.of(LocalDate.of(2022, 10, 1)).edtf()).isEqualTo("2022-10-01");
        assertThat(FuzzyDate.of(LocalDate.of(-43, 3, 15)).edtf()).isEqualTo("-0043-03-15");
        assertThatThrownBy(() -> FuzzyDate.of(LocalDate.of(10_000, 1, 1))).isInstanceOf(InvalidDateException.class);
    }
}
