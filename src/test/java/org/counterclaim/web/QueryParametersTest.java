package org.counterclaim.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.counterclaim.core.date.FuzzyDate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class QueryParametersTest {

    private static final LocalDate TODAY = LocalDate.of(2022, 10, 12);

    @Test
    void emptyCountsAsAbsent() {
        QueryParameters given = new QueryParameters(Map.of("a", " ", "asked", ""));
        assertThat(given.text("a")).isNull();
        assertThat(given.number("a", "a number")).isNull();
        assertThat(given.date("a", TODAY)).isNull();
        assertThat(given.oneOf("a", List.of("x"), "a letter")).isNull();
        assertThat(given.isYes("asked")).isFalse();
        assertThat(given.page("the number of a page")).isEqualTo(1);
    }

    @Test
    void whatIsGivenIsRead() {
        QueryParameters given =
                new QueryParameters(Map.of("a", " x ", "n", "999999", "d", "yesterday", "asked", "yes", "page", "3", "other", "?"));
        assertThat(given.text("a")).isEqualTo("x");
        assertThat(given.number("n", "a number")).isEqualTo(999_999);
        assertThat(given.date("d", TODAY)).isEqualTo(FuzzyDate.parse("2022-10-11"));
        assertThat(given.oneOf("a", List.of("w", "x"), "a letter")).isEqualTo("x");
        assertThat(given.isYes("asked")).isTrue();
        assertThat(given.page("the number of a page")).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1000000", "1.0", "x", "١", "1 2"})
    void whatIsNoNumberIsNamed(String value) {
        assertThatThrownBy(() -> new QueryParameters(Map.of("n", value)).number("n", "the number of a page"))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("“" + value + "” is not the number of a page. Type a whole number, such as 1.");
    }

    @Test
    void whatIsNoneOfThemIsNamedWithThoseThatAre() {
        assertThatThrownBy(() -> new QueryParameters(Map.of("v", "true")).oneOf("v", List.of("confirmed", "refuted"), "a verdict"))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("“true” is not a verdict. Choose one of: confirmed, refuted.");
        assertThatThrownBy(() -> new QueryParameters(Map.of("asked", "no")).isYes("asked")).isInstanceOf(BadRequestException.class);
    }

    @Test
    void longValueIsCutAndControlCharactersAreReplaced() {
        assertThat(QueryParameters.quoted("x".repeat(5000))).isEqualTo("“" + "x".repeat(60) + "…”");
        assertThat(QueryParameters.quoted("a\u0000b")).isEqualTo("“a\uFFFDb”");
    }
}
