package org.counterclaim.web.cache;

import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.counterclaim.testing.Queries;
import org.counterclaim.testing.Raw;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

@HttpTest
class PageCacheTests {

    private static final String GZIP = "Accept-Encoding: gzip";

    @Autowired
    Reader reader;

    @Autowired
    OneStory stories;

    @Autowired
    Queries queries;

    @Autowired
    RevisionTracker revisions;

    @Autowired
    List<CacheableAddresses> known;

    @Autowired
    JdbcClient application;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    @Test
    void readingSetsNoCookie() throws Exception {
        Raw page = reader.get(stories.made());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Set-Cookie")).isEmpty();
    }

    @Test
    void readerWithASessionGetsTheSamePageForOneMoreQuery() throws Exception {
        String cookie = "Cookie: session=" + Base64.getEncoder().encodeToString(UUID.randomUUID().toString().getBytes(US_ASCII));
        assertThat(queries.during(() -> reader.get("/method", cookie))).isEqualTo(1);
        String path = stories.made();
        Raw page = reader.get(path, cookie);
        assertThat(page.text()).isEqualTo(reader.get(path).text());
        assertThat(page.header("Set-Cookie")).isEmpty();
    }

    @Test
    void secondReaderCostsNoQuery() throws Exception {
        String path = reader.kept(stories.made());
        assertThat(queries.during(() -> reader.get(path, GZIP))).isZero();
        assertThat(queries.during(() -> reader.ask("HEAD", path))).isZero();
    }

    @Test
    void everyKindOfPageIsKept() throws Exception {
        stories.made();
        for (String path : List.of("/", "/method")) {
            reader.kept(path);
            assertThat(queries.during(() -> reader.get(path))).as(path).isZero();
        }
    }

    @Test
    void ownChangeShowsAtOnce() throws Exception {
        String path = reader.kept(stories.made());
        for (int i = 0; i < 20; i++) {
            stories.retitle(path, "Title " + i);
            assertThat(reader.get(path).text()).contains("Title " + i);
            assertThat(reader.get("/").text()).contains("Title " + i);
        }
    }

    @Test
    void changeFromElsewhereShows() throws Exception {
        String path = reader.kept(stories.made());
        changeFromElsewhere(path);
        Reader.eventually(() -> reader.get(path).text().contains("from elsewhere"));
        reader.kept(path);
        assertThat(queries.during(() -> reader.get(path))).isZero();
    }

    @Test
    void otherStoriesStayKept() throws Exception {
        String path = reader.kept(stories.made());
        String other = stories.made();
        changeFromElsewhere(other);
        Reader.eventually(() -> reader.get(other).text().contains("from elsewhere"));
        Reader.eventually(() -> revisions.now() != null);
        assertThat(queries.during(() -> reader.get(path))).isZero();
    }

    @Test
    void filtersAreKeptApart() throws Exception {
        String path = stories.made();
        String whole = reader.get(path).text();
        String filtered = reader.get(reader.kept(path + "?stance=denies&utm_source=x")).text();
        assertThat(filtered).isNotEqualTo(whole);
        assertThat(queries.during(() -> assertThat(reader.get(path + "?fbclid=1&stance=denies&actor=").text()).isEqualTo(filtered)))
                .isZero();
        assertThat(reader.get(path).text()).isEqualTo(whole);
    }

    @Test
    void everySpellingOfAQueryIsOnePage() throws Exception {
        String story = stories.made();
        Map<String, List<List<String>>> spellings = new HashMap<>(Map.of(
                story, List.of(
                        List.of("", "?order=oldest", "?page=1", "?order=+oldest&page=1&stance=&from=", "?%6frder=oldest&utm_source=x"),
                        List.of("?order=latest", "?order=%20latest&page=1", "?page=1&order=%6catest"),
                        List.of("?stance=denies", "?stance=denies+", "?order=oldest&stance=%64enies"),
                        List.of("?from=2022-07&to=2022-08", "?to=August+2022&from=July+2022",
                                "?from=+july%202022&to=2022-08+&order=oldest"),
                        List.of("?asOf=2022-12-31", "?asOf=2022", "?asOf=31+December+2022&page=1")),
                "/history", List.of(
                        List.of("?kind=claim", "?kind=+claim&person=", "?%6bind=claim"),
                        List.of("?from=2022-07-01&to=2022-07-31", "?to=July+2022&from=2022-07", "?from=1+July+2022&to=2022-07-31&before=")),
                story + "/history", List.of(List.of("", "?before="), List.of("?before=1", "?before=%201")),
                story.replace("/stories/", "/claims/"), List.of(List.of("", "?page=1", "?order=oldest")),
                "/actors/nobody", List.of(List.of("", "?page=1")),
                "/articles/none", List.of(List.of("", "?page=1")),
                "/history/1", List.of(List.of("", "?page=1")),
                "/claims", List.of(List.of("", "?order=changed", "?page=1"),
                        List.of("?from=2022-07&verdict=disputed", "?verdict=+disputed&from=July+2022")),
                "/method", List.of(List.of("", "?page=1")),
                "/", List.of(List.of("", "?page=1", "?order=oldest"))));
        spellings.put("/embed" + story, List.of(List.of("", "?page=1", "?utm_source=x")));
        spellings.put("/api", List.of(List.of("", "?page=1")));
        spellings.put("/topics", List.of(List.of("", "?page=1")));
        spellings.put("/topics/none", List.of(List.of("", "?page=1")));
        assertThat(known).allSatisfy(group -> assertThat(spellings.keySet()).anyMatch(group::areAt));
        for (String path : spellings.keySet()) {
            CacheableAddresses group = known.stream().filter(one -> one.areAt(path)).findAny().orElseThrow();
            for (List<String> same : spellings.get(path)) {
                String first = same.getFirst();
                boolean isThere = reader.get(path + first).status() == 200;
                String page = isThere ? reader.get(reader.kept(path + first)).text() : "";
                for (String other : same) {
                    assertThat(group.normalised(path, other.replaceFirst("[?]", ""))).as(path + other).isEqualTo(path + first);
                    assertThat(!isThere || queries.during(() -> assertThat(reader.get(path + other).text()).isEqualTo(page)) == 0)
                            .as(path + other).isTrue();
                }
            }
        }
    }

    @Test
    void datesThatDependOnTheDayAreNotKept() throws Exception {
        String path = stories.made();
        assertThat(reader.get(path + "?from=yesterday").status()).isEqualTo(200);
        assertThat(queries.during(() -> reader.get(path + "?from=yesterday"))).isPositive();
    }

    @Test
    void postIsNeverAnsweredFromMemory() throws Exception {
        String path = reader.kept(stories.made());
        assertThat(reader.ask("POST", path, "Content-Length: 0").status()).isEqualTo(405);
    }

    @Test
    void readersWithASessionAreAskedAnew() throws Exception {
        String path = reader.kept(stories.made());
        assertThat(queries.during(() -> reader.get(path, "Cookie: a=b; session=0123"))).isPositive();
        assertThat(queries.during(() -> reader.get(path, "Cookie: a=b"))).isZero();
    }

    @Test
    void readersLanguageMakesNoDifference() throws Exception {
        String path = stories.made();
        String page = reader.get(path, "Accept-Language: de").text();
        assertThat(page).isEqualTo(reader.get(path, "Accept-Language: fr", "Cookie: session=0").text());
    }

    @Test
    void errorsAreNotKept() throws Exception {
        String path = "/stories/not-there-yet";
        assertThat(reader.get(path).header("Cache-Control")).contains("no-store");
        assertThat(queries.during(() -> reader.get(path))).isPositive();
    }

    @Test
    void oldAddressLeadsOnWithItsQuery() throws Exception {
        String path = reader.kept(stories.made());
        String now = stories.rename(path);
        Raw moved = reader.get(path + "?stance=denies");
        assertThat(moved.status()).isEqualTo(301);
        assertThat(moved.header("Location").orElseThrow()).endsWith(now + "?stance=denies");
    }

    @Test
    void hundredReadersOfAChangedPageCostOneRendering() throws Exception {
        String path = reader.kept(stories.made());
        Reader.eventually(() -> revisions.now() != null);
        long once = queries.during(() -> reader.get(stories.made()));
        stories.retitle(path, "Changed");
        Reader.eventually(() -> revisions.now() != null);
        assertThat(queries.during(() -> together(100, () -> reader.get(path)))).isLessThanOrEqualTo(once);
    }

    @Test
    void nothingIsKeptWhileTheDatabaseCannotTell() throws Exception {
        String path = reader.kept(stories.made());
        long cut = revisions.session();
        String database = application.sql("select current_database()").query(String.class).single();
        owner.sql("revoke connect on database " + database + " from counterclaim_app").update();
        try {
            application.sql("select pg_terminate_backend(pid) from pg_stat_activity "
                    + "where application_name like 'counterclaim changes %' and datname = current_database()").query(Boolean.class).list();
            Reader.eventually(() -> revisions.now() == null);
            assertThat(queries.during(() -> reader.get(path))).isPositive();
        } finally {
            owner.sql("grant connect on database " + database + " to counterclaim_app").update();
        }
        Reader.eventually(() -> revisions.now() != null);
        assertThat(revisions.session()).isGreaterThan(cut);
        reader.kept(path);
        assertThat(queries.during(() -> reader.get(path))).isZero();
    }

    private void changeFromElsewhere(String path) {
        owner.sql("""
                with changed as (
                    update story set title = 'from elsewhere', version = version + 1 where slug = :slug returning id, version)
                select append_entry('story', id, version, 'changed', null, null, 'Elsewhere', decode(repeat('00', 32), 'hex'), '{}')
                from changed""")
                .param("slug", path.substring("/stories/".length())).query(Long.class).single();
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
