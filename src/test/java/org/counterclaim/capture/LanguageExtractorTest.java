package org.counterclaim.capture;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LanguageExtractorTest {

    @ParameterizedTest
    @CsvSource({"en,en", "EN-us,en-US", "en_GB,en-GB", "en_GB.UTF-8,en-GB", "zh-hans-cn,zh-Hans-CN", "German,de", "haw,haw", "' fr ',fr"})
    void tagIsWrittenAsBcp47HasIt(String written, String tag) {
        assertThat(LanguageExtractor.tag(written)).contains(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x-default", "und", "xx", "english please", "en, de", "javascript:alert(1)", "e", "de_", "qqq", "*"})
    void whatIsNoLanguageIsLeftOut(String written) {
        assertThat(LanguageExtractor.tag(written)).isEmpty();
    }
}
