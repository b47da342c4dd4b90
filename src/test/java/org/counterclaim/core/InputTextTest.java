package org.counterclaim.core;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class InputTextTest {

    @Test
    void textIsTrimmedAndComposed() {
        assertThat(InputText.clean(" \u2003 Cafe\u0301 \n")).isEqualTo("Caf\u00e9");
    }

    @Test
    void linesAndTabsStay() {
        assertThat(InputText.clean("one\r\ntwo\rthree\n\tfour")).isEqualTo("one\ntwo\nthree\n\tfour");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            abc | 3 | abc
            abcd | 3 | abc…
            ab cd | 3 | ab…
            a🇺🇦🇵🇱b | 2 | a…
            a🇺🇦🇵🇱b | 3 | a🇺🇦…
            a👨‍👩‍👧‍👦b | 5 | a…
            👍🏽👍🏽 | 3 | 👍🏽…
            """)
    void beginningTearsNoCharacter(String text, int longest, String beginning) {
        assertThat(InputText.beginning(text, longest)).isEqualTo(beginning);
    }

    @Test
    void wholeSurrogatePairsStay() {
        assertThat(InputText.clean("\ud83d\ude00")).isEqualTo("\ud83d\ude00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000", "a\u0007b", "a\u001f", "a\ud83d", "a\ude00", "a\ude00\ud83d", "a\ud83db"})
    void whatCannotBeKeptIsRefused(String text) {
        assertThatThrownBy(() -> InputText.clean(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Character 2 is ")
                .hasMessageEndingWith("Delete it and try again.");
    }
}
