package org.counterclaim.reader.story;

import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.counterclaim.core.date.FuzzyDate;

import static org.assertj.core.api.Assertions.assertThat;

class TimelineJsDateTest {

    @ParameterizedTest
    @CsvSource({
        "2022-10-11, 2022-10-11", "2022-10-11?, 2022-10-11", "2022-10-11T14:05:00Z, 2022-10-11", "2022-10, 2022-10",
        "2022-10~, 2022-10", "2022, 2022", "1984-XX, 1984", "198X, 1980 to 1989", "2022-10-03/2022-10-09, 2022-10-3 to 2022-10-9",
        "2022-21, 2022-3 to 2022-11", "'{2022-10,2022-12}', 2022-10 to 2022-12", "../2022-10-11, 2022-10-11", "2022-10-11/.., 2022-10-11",
        "/2022, 2022-12-31", "-0044, -44", "XXXX, none", "XXXX-12-25, none", "../.., none"})
    void saysNoMoreThanIsKnown(String edtf, String shown) {
        assertThat(TimelineJsDate.of(FuzzyDate.parse(edtf))
                .map(date -> words(date.start()) + (date.end().isEmpty() ? "" : " to " + words(date.end()))).orElse("none"))
                .isEqualTo(shown);
    }

    private static String words(Map<String, Integer> date) {
        return date.values().stream().map(String::valueOf).collect(Collectors.joining("-"));
    }
}
