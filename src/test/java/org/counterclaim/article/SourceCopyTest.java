package org.counterclaim.article;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.counterclaim.core.WebAddress;

import static org.assertj.core.api.Assertions.assertThat;

/** The addresses at which a person has the Internet Archive keep a copy. */
class SourceCopyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://paper.example/a                  | https://paper.example/a
            https://paper.example/a?b=1&c=%C3%BC%2F  | https://paper.example/a?b=1&c=%C3%BC%2F
            http://paper.example:8080/a%20b?ü=ö      | http://paper.example:8080/a%20b?%C3%BC=%C3%B6
            https://bücher.example/(a)/100%          | https://xn--bcher-kva.example/(a)/100%25
            https://paper.example/[a]{b}^            | https://paper.example/%5Ba%5D%7Bb%7D%5E
            https://paper.example/a#part-2           | https://paper.example/a
            https://paper.example/#!/a               | https://paper.example/
            https://archive.example/https://a.example/?q=1 | https://archive.example/https://a.example/?q=1
            """)
    void addressIsAskedForAsABrowserWouldAskForIt(String original, String requested) {
        SourceCopy copy = copy(original, null);
        assertThat(copy.isMissing()).isTrue();
        assertThat(copy.request()).isEqualTo("https://web.archive.org/save/" + requested);
        assertThat(copy.list()).isEqualTo("https://web.archive.org/web/*/" + requested);
    }

    @Test
    void asteriskAsksForNoOtherPages() {
        assertThat(copy("https://paper.example/a*", null).list()).isEqualTo("https://web.archive.org/web/*/https://paper.example/a%2A");
    }

    @Test
    void nothingIsMissingWhereACopyIsKeptOrThereIsNothingToCopy() {
        assertThat(copy("https://paper.example/a", "https://archive.example/a").isMissing()).isFalse();
        assertThat(new SourceCopy(null, null).isMissing()).isFalse();
        assertThat(new SourceCopy(null, null).request()).isNull();
    }

    private static SourceCopy copy(String original, @Nullable String kept) {
        return new SourceCopy(WebAddress.of(original), kept == null ? null : WebAddress.of(kept));
    }
}
