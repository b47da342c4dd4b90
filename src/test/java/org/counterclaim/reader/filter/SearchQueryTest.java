package org.counterclaim.reader.filter;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.counterclaim.testing.Thorough;

import static org.assertj.core.api.Assertions.assertThat;

class SearchQueryTest {

    private static final String ODDITIES = "ab \"“”'-–OR|&!<>():*\\%_é\u0000\ud800\u200b\u0301中ا1";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            starlink                         | “starlink”
            starlink crimea                  | “starlink” and “crimea”
            "peace plan" starlink            | exactly “peace plan” and “starlink”
            „peace plan“ starlink            | exactly “peace plan” and “starlink”
            «peace plan»                     | exactly “peace plan”
            "peace plan                      | exactly “peace plan”
            starlink -crimea                 | “starlink”, without “crimea”
            starlink -"over crimea" -kherson | “starlink”, without exactly “over crimea” or “kherson”
            putin OR kremlin denied          | “putin” or “kremlin” and “denied”
            OR putin OR                      | “putin”
            putin OR OR kremlin              | “putin” or “kremlin”
            putin or kremlin                 | “putin” and “or” and “kremlin”
            !!! putin :* ()                  | “putin”
            peace-plan                       | “peace-plan”
            5"2 tall                         | “5” and “2” and “tall”""")
    void isReadAsPeopleMeanIt(String typed, String words) {
        SearchQuery query = SearchQuery.parse(typed);
        assertThat(query.words()).isEqualTo(words);
        assertThat(query.isWhole()).isTrue();
        assertThat(SearchQuery.parse(query.typed())).isEqualTo(query);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\"\"", "-", "--", "-\"\"", "OR", "?!", "\u0000", "-crimea", "\ud800"})
    void looksForNothingWithoutAWord(String typed) {
        assertThat(SearchQuery.parse(typed).isEmpty()).isTrue();
    }

    /** Found by {@code bench/fuzz}: the last of these stayed at the word, and was lost when the query was read again. */
    @ParameterizedTest
    @ValueSource(strings = {"\u3000", "\u00a0", "\u2028", "\u2006"})
    void spacesOfAnyScriptPartWords(String space) {
        SearchQuery query = SearchQuery.parse("東京" + space + "大阪" + space);
        assertThat(query).isEqualTo(SearchQuery.parse("東京 大阪"));
        assertThat(SearchQuery.parse(query.typed())).isEqualTo(query);
    }

    @Test
    void isBounded() {
        SearchQuery many = SearchQuery.parse("word ".repeat(90));
        assertThat(many.sought()).hasSize(SearchQuery.MOST_TERMS);
        assertThat(many.isWhole()).isFalse();
        SearchQuery one = SearchQuery.parse("é".repeat(1_000_000));
        assertThat(one.sought().getFirst().text()).hasSize(SearchQuery.LONGEST);
        assertThat(one.isWhole()).isFalse();
    }

    @Test
    void everyTextHasAMeaning() {
        Random random = new Random(14);
        for (int i = 0; i < Thorough.or(20_000, 500_000); i++) {
            String typed = random.ints(random.nextInt(30), 0, ODDITIES.length()).mapToObj(at -> ODDITIES.substring(at, at + 1))
                    .reduce("", String::concat);
            SearchQuery query = SearchQuery.parse(typed);
            assertThat(SearchQuery.parse(query.typed())).as(typed).isEqualTo(query);
        }
    }
}
