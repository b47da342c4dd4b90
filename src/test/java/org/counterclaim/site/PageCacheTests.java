package org.counterclaim.site;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.counterclaim.testing.Queries;
import org.counterclaim.testing.Raw;

import static org.assertj.core.api.Assertions.assertThat;

@HttpTest
class PageCacheTests {

    private static final String GZIP = "Accept-Encoding: gzip";

    @LocalServerPort
    int port;

    @Autowired
    OneStory stories;

    @Autowired
    Queries queries;

    @Autowired
    Revisions revisions;

    @Autowired
    JdbcClient application;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    @Test
    void readingSetsNoCookie() throws Exception {
        Raw page = get(stories.made());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Set-Cookie")).isEmpty();
    }

    @Test
    void secondReaderCostsNoQuery() throws Exception {
        String path = kept(stories.made());
        assertThat(queries.during(() -> get(path, GZIP))).isZero();
        assertThat(queries.during(() -> Raw.ask(port, "HEAD", path))).isZero();
    }

    @Test
    void everyKindOfPageIsKept() throws Exception {
        stories.made();
        for (String path : List.of("/", "/method")) {
            kept(path);
            assertThat(queries.during(() -> get(path))).as(path).isZero();
        }
    }

    @Test
    void ownChangeShowsAtOnce() throws Exception {
        String path = kept(stories.made());
        for (int i = 0; i < 20; i++) {
            stories.retitle(path, "Title " + i);
            assertThat(get(path).text()).contains("Title " + i);
            assertThat(get("/").text()).contains("Title " + i);
        }
    }

    @Test
    void changeFromElsewhereShows() throws Exception {
        String path = kept(stories.made());
        changeFromElsewhere(path);
        eventually(() -> get(path).text().contains("from elsewhere"));
        kept(path);
        assertThat(queries.during(() -> get(path))).isZero();
    }

    @Test
    void otherStoriesStayKept() throws Exception {
        String path = kept(stories.made());
        String other = stories.made();
        changeFromElsewhere(other);
        eventually(() -> get(other).text().contains("from elsewhere"));
        eventually(() -> revisions.now() != null);
        assertThat(queries.during(() -> get(path))).isZero();
    }

    @Test
    void knownPageIsNotSentAgain() throws Exception {
        String path = kept(stories.made());
        for (String encoding : List.of("Accept-Encoding: identity", GZIP)) {
            Raw page = get(path, encoding);
            String tag = page.header("ETag").orElseThrow();
            assertThat(tag).startsWith("\"");
            assertThat(queries.during(() -> {
                Raw again = get(path, encoding, "If-None-Match: \"other\", W/" + tag);
                assertThat(again.status()).isEqualTo(304);
                assertThat(again.body()).isEmpty();
                for (String name : List.of("ETag", "Cache-Control", "Vary", "Content-Security-Policy")) {
                    assertThat(again.header(name)).as(name).isEqualTo(page.header(name));
                }
                return again;
            })).isZero();
            assertThat(get(path, encoding, "If-None-Match: \"other\"").status()).isEqualTo(200);
        }
    }

    @Test
    void zippedAndPlainSayTheSame() throws Exception {
        String path = kept(stories.made());
        Raw zipped = get(path, GZIP);
        Raw plain = get(path);
        assertThat(zipped.header("Content-Encoding")).contains("gzip");
        assertThat(plain.header("Content-Encoding")).isEmpty();
        assertThat(zipped.text()).isEqualTo(plain.text());
        assertThat(zipped.header("ETag")).isNotEqualTo(plain.header("ETag"));
        assertThat(get(path, "Accept-Encoding: gzip;q=0").header("Content-Encoding")).isEmpty();
    }

    @Test
    void everyTagIsThatOfItsBytes() throws Exception {
        String path = stories.made();
        for (int i = 0; i < 3; i++) {
            stories.retitle(path, "Title " + i);
            Raw quick = get(path, GZIP);
            Raw thorough = get(kept(path), GZIP);
            assertThat(thorough.header("ETag").equals(quick.header("ETag")))
                    .isEqualTo(Arrays.equals(thorough.body(), quick.body()));
        }
    }

    @Test
    void headIsTheSameWithoutTheBody() throws Exception {
        String path = kept(stories.made());
        Raw head = Raw.ask(port, "HEAD", path, GZIP);
        assertThat(head.headers()).isEqualTo(get(path, GZIP).headers());
        assertThat(head.body()).isEmpty();
    }

    @Test
    void firstReaderGetsTheSameHeadersAsTheSecond() throws Exception {
        String path = stories.made();
        eventually(() -> revisions.now() != null);
        assertThat(get(path, GZIP).headers()).isEqualTo(get(kept(path), GZIP).headers());
    }

    @Test
    void filtersAreKeptApart() throws Exception {
        String path = stories.made();
        String whole = get(path).text();
        String filtered = get(path + "?stance=denies&utm_source=x").text();
        assertThat(filtered).isNotEqualTo(whole);
        assertThat(queries.during(() -> assertThat(get(path + "?fbclid=1&stance=denies&actor=").text()).isEqualTo(filtered))).isZero();
        assertThat(get(path).text()).isEqualTo(whole);
    }

    @Test
    void datesThatDependOnTheDayAreNotKept() throws Exception {
        String path = stories.made();
        assertThat(get(path + "?from=yesterday").status()).isEqualTo(200);
        assertThat(queries.during(() -> get(path + "?from=yesterday"))).isPositive();
    }

    @Test
    void postIsNeverAnsweredFromMemory() throws Exception {
        String path = kept(stories.made());
        assertThat(Raw.ask(port, "POST", path, "Content-Length: 0").status()).isEqualTo(405);
    }

    @Test
    void readersWithASessionAreAskedAnew() throws Exception {
        String path = kept(stories.made());
        assertThat(queries.during(() -> get(path, "Cookie: a=b; session=0123"))).isPositive();
        assertThat(queries.during(() -> get(path, "Cookie: a=b"))).isZero();
    }

    @Test
    void readersLanguageMakesNoDifference() throws Exception {
        String path = stories.made();
        String page = get(path, "Accept-Language: de").text();
        assertThat(page).isEqualTo(get(path, "Accept-Language: fr", "Cookie: session=0").text());
    }

    @Test
    void errorsAreNotKept() throws Exception {
        String path = "/stories/not-there-yet";
        assertThat(get(path).header("Cache-Control")).contains("no-store");
        assertThat(queries.during(() -> get(path))).isPositive();
    }

    @Test
    void oldAddressLeadsOnWithItsQuery() throws Exception {
        String path = kept(stories.made());
        String now = stories.rename(path);
        Raw moved = get(path + "?stance=denies");
        assertThat(moved.status()).isEqualTo(301);
        assertThat(moved.header("Location").orElseThrow()).endsWith(now + "?stance=denies");
    }

    @Test
    void hundredReadersOfAChangedPageCostOneRendering() throws Exception {
        String path = kept(stories.made());
        eventually(() -> revisions.now() != null);
        long once = queries.during(() -> get(stories.made()));
        stories.retitle(path, "Changed");
        eventually(() -> revisions.now() != null);
        assertThat(queries.during(() -> together(100, () -> get(path)))).isLessThanOrEqualTo(once);
    }

    @Test
    void nothingIsKeptWhileTheDatabaseCannotTell() throws Exception {
        String path = kept(stories.made());
        long cut = revisions.session();
        String database = application.sql("select current_database()").query(String.class).single();
        owner.sql("revoke connect on database " + database + " from counterclaim_app").update();
        try {
            application.sql("select pg_terminate_backend(pid) from pg_stat_activity "
                    + "where application_name = 'counterclaim changes' and datname = current_database()").query(Boolean.class).list();
            eventually(() -> revisions.now() == null);
            assertThat(queries.during(() -> get(path))).isPositive();
        } finally {
            owner.sql("grant connect on database " + database + " to counterclaim_app").update();
        }
        eventually(() -> revisions.now() != null);
        assertThat(revisions.session()).isGreaterThan(cut);
        kept(path);
        assertThat(queries.during(() -> get(path))).isZero();
    }

    private Raw get(String path, String... headers) throws Exception {
        return Raw.ask(port, "GET", path, headers);
    }

    /** Reads until a reading comes from memory. */
    private String kept(String path) throws Exception {
        eventually(() -> queries.during(() -> get(path)) == 0);
        return path;
    }

    private void changeFromElsewhere(String path) {
        owner.sql("""
                with changed as (
                    update story set title = 'from elsewhere', version = version + 1 where slug = :slug returning id, version)
                select append_entry('story', id, version, 'changed', null, null, 'Elsewhere', decode(repeat('00', 32), 'hex'), '{}')
                from changed""")
                .param("slug", path.substring("/stories/".length())).query(Long.class).single();
    }

    private static void eventually(Callable<Boolean> holds) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (!holds.call()) {
            assertThat(System.nanoTime()).as("time is up").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private static List<Raw> together(int readers, Callable<Raw> read) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(readers)) {
            List<Future<Raw>> answers = threads.invokeAll(IntStream.range(0, readers).mapToObj(i -> read).toList());
            for (Future<Raw> answer : answers) {
                assertThat(answer.get().status()).isEqualTo(200);
            }
            return List.of();
        }
    }
}
