package org.counterclaim.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class KeptPagesTests {

    private final KeptPages pages = KeptPages.at("/stories/{slug}").withWords("actor", "claim").withDates("from");

    @ParameterizedTest
    @ValueSource(strings = {"/stories/a", "/stories/a-b-2"})
    void slugsAreAtTheirPath(String path) {
        assertThat(pages.areAt(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/stories/", "/stories/A", "/stories/a/", "/stories/a/b", "/stories/a--b", "/stories/%61", "/stories", "/claims/a"})
    void nothingElseIs(String path) {
        assertThat(pages.areAt(path)).isFalse();
    }

    @Test
    void longPathIsNoSlug() {
        assertThat(pages.areAt("/stories/" + "a".repeat(1_000_000))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "actor=x&claim=2, ?actor=x&claim=2",
        "claim=2&actor=x, ?actor=x&claim=2",
        "claim=2&utm_source=%00&actor=x, ?actor=x&claim=2",
        "actor=&claim=, ''",
        "&&fbclid=1&fbclid=2, ''",
        "from=2022-10, ?from=2022-10"})
    void sameMeaningHasOneAddress(String query, String normalised) {
        assertThat(pages.normalised("/stories/a", query)).isEqualTo("/stories/a" + normalised);
    }

    @ParameterizedTest
    @ValueSource(strings = {"actor=x&actor=y", "actor=x&actor=", "actor=X", "actor=%61", "%61ctor=x", "actor=+x", "from=yesterday",
        "from=today", "from=2022-10-", "+actor=x"})
    void doubtfulAddressHasNone(String query) {
        assertThat(pages.normalised("/stories/a", query)).isNull();
    }
}
