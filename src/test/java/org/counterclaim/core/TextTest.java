package org.counterclaim.core;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TextTest {

    @Test
    void textIsTrimmedAndComposed() {
        assertThat(Text.clean(" \u2003 Cafe\u0301 \n")).isEqualTo("Caf\u00e9");
    }

    @Test
    void linesAndTabsStay() {
        assertThat(Text.clean("one\r\ntwo\rthree\n\tfour")).isEqualTo("one\ntwo\nthree\n\tfour");
    }

    @Test
    void wholeSurrogatePairsStay() {
        assertThat(Text.clean("\ud83d\ude00")).isEqualTo("\ud83d\ude00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000", "a\u0007b", "a\u001f", "a\ud83d", "a\ude00", "a\ude00\ud83d", "a\ud83db"})
    void whatCannotBeKeptIsRefused(String text) {
        assertThatThrownBy(() -> Text.clean(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Character 2 is ")
                .hasMessageEndingWith("Delete it and try again.");
    }
}
