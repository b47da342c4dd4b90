package org.counterclaim.core.json;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Cases of RFC 8785, by its sections. */
class CanonicalJsonTest {

    /** Section 3.2.3: the example, whose names sort differently by code point or as UTF-8. */
    @Test
    void membersAreSortedByTheUtf16UnitsOfTheirNames() {
        assertThat(new RecordState()
                .with("\u20ac", "Euro Sign")
                .with("\r", "Carriage Return")
                .with("\ufb33", "Hebrew Letter Dalet With Dagesh")
                .with("1", "One")
                .with("\ud83d\ude00", "Emoji: Grinning Face")
                .with("\u0080", "Control")
                .with("\u00f6", "Latin Small Letter O With Diaeresis"))
                .hasToString("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    /** Section 3.2.2: the text of the example, in which only the necessary characters are escaped. */
    @Test
    void textIsEscapedWhereItMustBe() {
        assertThat(new RecordState().with("string", "\u20ac$\u000f\nA'B\"\\\\\"/"))
                .hasToString("{\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    /** Section 3.2.2.2. */
    @Test
    void everyControlCharacterHasOneForm() {
        StringBuilder all = new StringBuilder();
        for (char c = 0; c < ' '; c++) {
            all.append(c);
        }
        assertThat(new RecordState().with("a", all.append('\u007f')))
                .hasToString("{\"a\":\"\\u0000\\u0001\\u0002\\u0003\\u0004\\u0005\\u0006\\u0007"
                        + "\\b\\t\\n\\u000b\\f\\r\\u000e\\u000f\\u0010\\u0011\\u0012\\u0013\\u0014\\u0015\\u0016\\u0017"
                        + "\\u0018\\u0019\\u001a\\u001b\\u001c\\u001d\\u001e\\u001f\u007f\"}");
    }

    /** Appendix B, as far as the numbers are whole and exact. */
    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 9007199254740992L, -9007199254740992L})
    void wholeNumbersStandAsTheyAre(long number) {
        assertThat(new RecordState().with("a", number)).hasToString("{\"a\":" + number + "}");
    }

    @ParameterizedTest
    @ValueSource(longs = {9007199254740993L, -9007199254740993L, Long.MAX_VALUE, Long.MIN_VALUE})
    void numbersThatAreNotExactAreRefused(long number) {
        assertThatThrownBy(new RecordState().with("a", number)::toString).isInstanceOf(IllegalArgumentException.class);
    }

    /** Section 3.2.2.2: a lone surrogate is an error. */
    @ParameterizedTest
    @ValueSource(strings = {"\ud83d", "\ude00", "\ude00\ud83d", "a\ud83db", "\ud83d\ud83d\ude00"})
    void halfACharacterIsRefused(String text) {
        assertThatThrownBy(new RecordState().with("a", text)::toString).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(new RecordState().with(text, "a")::toString).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsAbsentIsLeftOut() {
        assertThat(new RecordState().with("a", null).with("b", List.of()).withSet("c", Set.of()).with("d", "")).hasToString("{\"d\":\"\"}");
    }

    @Test
    void listsKeepTheirOrderAndSetsAreSorted() {
        assertThat(new RecordState().with("list", List.of("b", "a")).withSet("set", Set.of("c", "b", "a"))
                .with("nested", List.of(new RecordState())))
                .hasToString("{\"list\":[\"b\",\"a\"],\"nested\":[{}],\"set\":[\"a\",\"b\",\"c\"]}");
    }
}
