package org.counterclaim.core;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SlugTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "7", "musk-putin-call", "2022-10-11", "a-b-c"})
    void lowerCaseWordsAndHyphensAreKept(String text) {
        assertThat(Slug.of(text)).hasToString(text);
        assertThat(new SlugConverter().convertToEntityAttribute(new SlugConverter().convertToDatabaseColumn(Slug.of(text))))
                .isEqualTo(Slug.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-a", "a-", "a--b", "A", "é", "a b", "a/b", "a_b", "a\u0000", "а", "-", " a"})
    void anythingElseIsRefusedWithAnExample(String text) {
        assertThatThrownBy(() -> Slug.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("try “" + Slug.from(text) + "”");
    }

    @Test
    void lengthIsFromOneToAHundred() {
        assertThat(Slug.of("a".repeat(100)).text()).hasSize(100);
        assertThatThrownBy(() -> Slug.of("a".repeat(101))).hasMessageContaining("at most 100 characters; this has 101");
        assertThatThrownBy(() -> Slug.of("")).hasMessageContaining("at least one letter or digit");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Musk spoke with Putin            | musk-spoke-with-putin
            “Élysée’s” café -- déjà vu!      | elysees-cafe-deja-vu
            Don't                            | dont
            ﬁnance ½                         | finance-1-2
            İSTANBUL                         | istanbul
            Straße                           | strasse
            Işık Ødegård, Łódź               | isik-odegard-lodz
            Þórður Æsir Œuvre đ              | thordur-aesir-oeuvre-d
            Київ                             | kiiv
            Київ 2022                        | kiiv-2022
            Владимир Путин: «нет»            | vladimir-putin-net
            Объект                           | obekt
            Αθήνα                            | athena
            北京                             | bei-jing
            ニュース                         | nyusu
            서울                             | seoul
            القاهرة                          | alqahrt
            नई दिल्ली                          | nai-dilli
            ירושלים                          | yrwslym
            !!!                              | record
            🇺🇦                               | record
            """)
    void titleGivesASlug(String title, String slug) {
        assertThat(Slug.from(title)).hasToString(slug);
    }

    @Test
    void longTitleEndsAtAWholeWord() {
        assertThat(Slug.from("word ".repeat(1_000)).text()).hasSize(99).endsWith("-word");
        assertThat(Slug.from("w".repeat(1_000)).text()).hasSize(100);
        assertThat(Slug.from("w".repeat(99) + " x").text()).hasSize(99);
        assertThat(Slug.from("w".repeat(98) + " x").text()).hasSize(100);
        assertThat(Slug.from("")).hasToString("record");
    }

    @Test
    void slugsSortByTheirText() {
        assertThat(Slug.of("a")).isLessThan(Slug.of("b"));
    }
}
