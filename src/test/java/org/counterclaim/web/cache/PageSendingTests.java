package org.counterclaim.web.cache;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.counterclaim.testing.Queries;
import org.counterclaim.testing.Raw;

import static org.assertj.core.api.Assertions.assertThat;

/** The same page, sent in different ways. */
@HttpTest
class PageSendingTests {

    private static final String GZIP = "Accept-Encoding: gzip";

    @Autowired
    Reader reader;

    @Autowired
    OneStory stories;

    @Autowired
    Queries queries;

    @Autowired
    RevisionTracker revisions;

    @Test
    void knownPageIsNotSentAgain() throws Exception {
        String path = reader.kept(stories.made());
        for (String encoding : List.of("Accept-Encoding: identity", GZIP)) {
            Raw page = reader.get(path, encoding);
            String tag = page.header("ETag").orElseThrow();
            assertThat(tag).startsWith("\"");
            assertThat(queries.during(() -> {
                Raw again = reader.get(path, encoding, "If-None-Match: \"other\", W/" + tag);
                assertThat(again.status()).isEqualTo(304);
                assertThat(again.body()).isEmpty();
                for (String name : List.of("ETag", "Cache-Control", "Vary", "Content-Security-Policy")) {
                    assertThat(again.header(name)).as(name).isEqualTo(page.header(name));
                }
                return again;
            })).isZero();
            assertThat(reader.get(path, encoding, "If-None-Match: \"other\"").status()).isEqualTo(200);
        }
    }

    @Test
    void zippedAndPlainSayTheSame() throws Exception {
        String path = reader.kept(stories.made());
        Raw zipped = reader.get(path, GZIP);
        Raw plain = reader.get(path);
        assertThat(zipped.header("Content-Encoding")).contains("gzip");
        assertThat(plain.header("Content-Encoding")).isEmpty();
        assertThat(zipped.text()).isEqualTo(plain.text());
        assertThat(zipped.header("ETag")).isNotEqualTo(plain.header("ETag"));
        assertThat(reader.get(path, "Accept-Encoding: gzip;q=0").header("Content-Encoding")).isEmpty();
    }

    @Test
    void everyTagIsThatOfItsBytes() throws Exception {
        String path = stories.made();
        for (int i = 0; i < 3; i++) {
            stories.retitle(path, "Title " + i);
            Raw quick = reader.get(path, GZIP);
            Raw thorough = reader.get(reader.kept(path), GZIP);
            assertThat(thorough.header("ETag").equals(quick.header("ETag")))
                    .isEqualTo(Arrays.equals(thorough.body(), quick.body()));
        }
    }

    @Test
    void headIsTheSameWithoutTheBody() throws Exception {
        String path = reader.kept(stories.made());
        Raw head = reader.ask("HEAD", path, GZIP);
        assertThat(head.headers()).isEqualTo(reader.get(path, GZIP).headers());
        assertThat(head.body()).isEmpty();
    }

    @Test
    void firstReaderGetsTheSameHeadersAsTheSecond() throws Exception {
        String path = stories.made();
        Reader.eventually(() -> revisions.now() != null);
        assertThat(reader.get(path, GZIP).headers()).isEqualTo(reader.get(reader.kept(path), GZIP).headers());
    }
}
