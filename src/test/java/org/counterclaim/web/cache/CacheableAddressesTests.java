package org.counterclaim.web.cache;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CacheableAddressesTests {

    private final CacheableAddresses pages = CacheableAddresses.at("/stories/{slug}").withWords("actor", "claim").withWord("page", "1")
            .withDates("from")
            .withFirstDays("since").withLastDays("asOf");

    @ParameterizedTest
    @ValueSource(strings = {"/stories/a", "/stories/a-b-2"})
    void slugsAreAtTheirPath(String path) {
        assertThat(pages.areAt(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/stories/", "/stories/A", "/stories/a/", "/stories/a/b", "/stories/a--b", "/stories/%61", "/stories", "/claims/a"})
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
        "actor=%61&%63laim=2, ?actor=a&claim=2",
        "actor=+x%20, ?actor=x",
        "+actor=x, ''",
        "page=1, ''",
        "page=+1+&actor=x, ?actor=x",
        "page=2, ?page=2",
        "from=2022-10, ?from=2022-10",
        "from=October+2022, ?from=2022-10",
        "from=%20october%202022, ?from=2022-10",
        "from=about+2022, ?from=2022~",
        "since=2022, ?since=2022-01-01",
        "since=1+January+2022, ?since=2022-01-01",
        "asOf=2022, ?asOf=2022-12-31",
        "asOf=2022-12, ?asOf=2022-12-31"})
    void sameMeaningHasOneAddress(String query, String normalised) {
        assertThat(pages.normalised("/stories/a", query)).isEqualTo("/stories/a" + normalised);
    }

    @ParameterizedTest
    @ValueSource(strings = {"actor=x&actor=y", "actor=x&actor=", "actor=X", "actor=x&%61ctor=y", "actor=%zz", "actor=%ff",
        "from=yesterday", "from=today", "from=3+October", "from=2022-10-", "from=5/6/2022", "from=the+60s",
        "since=before+2020", "asOf=since+2020"})
    void doubtfulAddressHasNone(String query) {
        assertThat(pages.normalised("/stories/a", query)).isNull();
    }
}
