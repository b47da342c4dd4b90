package org.counterclaim.core;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LanguageNamesTest {

    @ParameterizedTest
    @CsvSource({"English, en", "german, de", "Deutsch, de", "русский, ru", "Русский, ru", "українська, uk", "francais, fr", "Français, fr",
        "العربية, ar",
        "中文, zh", "日本語, ja", "Portuguese (Brazil), pt-BR", "Farsi, fa", "Hawaiian, haw", "en, en", "EN, en", "pt-br, pt-BR",
        "zh_hant, zh-Hant", "  Polish , pl", "ger, de"})
    void languageIsKnownByItsNamesAndItsTag(String typed, String tag) {
        assertThat(LanguageNames.tag(typed)).isEqualTo(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Elvish", "e", "xx", "en-", "en--GB", "english please", "en-u-nu-thai", "<b>"})
    void whatIsNoneIsRefusedWithAdvice(String typed) {
        assertThatThrownBy(() -> LanguageNames.tag(typed)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("such as German or Deutsch");
    }

    @Test
    void everyNameThatIsOfferedOrShownIsReadBack() {
        assertThat(LanguageNames.offered()).containsEntry("Russian", "русский").hasSizeGreaterThan(150);
        LanguageNames.offered().forEach((name, own) -> assertThat(LanguageNames.name(LanguageNames.tag(name))).isEqualTo(name));
        for (String tag : new String[] {"en", "uk", "pt-BR", "zh-Hant", "sr-Latn", "de-AT", "qaa"}) {
            assertThat(LanguageNames.typed(tag)).satisfiesAnyOf(typed -> assertThat(typed).isEqualTo(tag),
                    typed -> assertThat(LanguageNames.tag(typed)).isEqualTo(tag));
        }
    }
}
