package org.counterclaim.figure;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TextWidthTest {

    @ParameterizedTest
    @ValueSource(strings = {"plain words that go on and on", "WWWWWWWWWWWWWWWWWWWWW", "日本語の長い名前はここで切られます", "שלום עולם שלום עולם שלום"})
    void cutTextFitsItsRoomAndEndsInAnEllipsis(String text) {
        String cut = TextWidth.cut(text, 12, 80);

        assertThat(TextWidth.of(cut, 12)).isLessThanOrEqualTo(80.01);
        assertThat(cut).endsWith("…");
    }

    @Test
    void aJoinedEmojiIsNotTorn() {
        String family = "👩\u200D👩\u200D👧";

        for (double room = 10; room < 90; room += 1) {
            assertThat(TextWidth.cut("a" + family + "bbbbbbbbbbbb", 12, room)).doesNotEndWith("\u200D…").isNotEqualTo("a👩…");
        }
    }

    @Test
    void shortTextStaysAsItIs() {
        assertThat(TextWidth.cut("Vice", 12, 80)).isEqualTo("Vice");
        assertThat(TextWidth.cut("Vice", 12, 2)).isEmpty();
    }

    @Test
    void numbersHaveAtMostOneDecimal() {
        assertThat(new SvgWriter().number(12.04).raw(" ").number(-0.26).raw(" ").number(7.95).toString()).isEqualTo("12 -0.3 8");
    }

    @Test
    void halvesOfPairsAndControlCharactersDoNotReachThePage() {
        assertThat(new SvgWriter().text("a\uD83Db\u0001c\uFFFE").toString()).isEqualTo("a\uFFFDb c\uFFFD");
    }
}
