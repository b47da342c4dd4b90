package org.counterclaim.web.cache;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.counterclaim.account.Role;
import org.counterclaim.account.Staff;
import org.counterclaim.interchange.StoryBundleImporter;
import org.counterclaim.testing.OneOfEach;
import org.counterclaim.testing.Person;
import org.counterclaim.testing.Queries;
import org.counterclaim.testing.Raw;
import org.counterclaim.testing.StandsAlone;
import org.counterclaim.testing.Thorough;
import org.counterclaim.web.form.Editor;

import static org.assertj.core.api.Assertions.assertThat;

/** Pages take the number of queries that their classes state, however much they show. */
@StandsAlone
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "counterclaim.page-cache=0")
@Import({Queries.class, OneOfEach.class, OneStory.class, Staff.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryCountTests {

    /** How many statements the stories have. */
    private static final List<Integer> SIZES = Thorough.or(List.of(20, 300), List.of(20, 100, 300, 3000));

    @LocalServerPort
    int port;

    @Autowired
    Queries queries;

    @Autowired
    StoryBundleImporter bundles;

    @Autowired
    OneOfEach records;

    @Autowired
    OneStory stories;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient database;

    /** Its queries are not counted. */
    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    @BeforeAll
    void load() {
        for (int statements : SIZES) {
            bundles.load(LongStory.bundle("of-" + statements, statements), OneOfEach.CHANGE);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/stories/%s, 6", "/stories/%s?stance=denies&order=latest&lanes=claim, 6", "/stories/%s?asOf=2020-01-05, 7",
        "/stories/%s?asOf=2999-01-05, 7",
        "/claims, 4", "/claims?story=%s&verdict=unproven&order=name, 5", "/stories, 4", "/actors?story=%s, 4", "/articles, 4",
        "/topics, 1", "/topics/%s-t, 3", "/claims/%s-c0, 12", "/actors/%s-a1, 8", "/actors/%s-a3, 8", "/articles/%s-r0, 10",
        "/articles/%s-r1, 10",
        "/stories/%s.json, 6", "/stories/%s.csv, 8", "/stories/%s.timeline.json, 8", "/stories/%s.atom, 4",
        "/embed/stories/%s, 6", "/embed/claims/%s-c0, 12", "/oembed?url=http%%3A%%2F%%2Flocalhost%%3A8080%%2Fclaims%%2F%s-c0, 1",
        "/sitemap.xml, 3", "/sitemaps/claims-1.xml, 4", "/sitemaps/pages-1.xml, 2",
        "/stories/%s.bib, 2", "/stories/%s.csl.json, 2",
        "/api/v1/claims, 4", "/api/v1/claims?story=%s&verdict=unproven&order=name, 5", "/api/v1/stories, 4", "/api/v1/claims/%s-c0, 5",
        "/claims/%s-c0.atom, 4", "/claims/%s-c0.jsonld, 2", "/claims/%s-c0.bib, 2", "/actors/%s-a1.atom, 4"
    })
    void pageCostsTheSameWhateverItsSize(String path, int most) throws Exception {
        assertThat(cost(path.formatted("of-20"))).isEqualTo(most);
        assertThat(cost(path.formatted("of-" + SIZES.getLast()))).isEqualTo(most);
    }

    @Test
    void historyCostsTheSameWhateverItsSize() throws Exception {
        String few = stories.made();
        String many = stories.made();
        owner.sql("""
                        select append_entry('story', id, n, 'changed', 'Reason ' || n, null, 'Ann', sha256('salt'),
                            '{"slug":"a","title":"Title ' || n || '","standfirst":"S"}') from story, generate_series(1, :most) n
                        where slug = :slug""")
                .param("most", Thorough.or(199, 999)).param("slug", many.substring("/stories/".length()))
                .query((row, number) -> row.getLong(1)).list();
        for (String path : List.of(few, many)) {
            assertThat(cost(path + "/history")).isEqualTo(3);
            assertThat(cost(path + "/history?before=100000")).isEqualTo(3);
            assertThat(cost("/history?story=" + path.substring("/stories/".length()))).isEqualTo(3);
        }
        assertThat(cost("/history")).isEqualTo(2);
        assertThat(cost("/history?kind=story&action=changed&person=Ann&from=2020-01-01&to=2999-01-01")).isEqualTo(2);
        assertThat(cost("/history/100")).isEqualTo(2);
        assertThat(cost("/feeds/history.atom")).isEqualTo(2);
    }

    /** Some of the queries are those of the session. */
    @Test
    void deskCostsTheSameWhateverItShows() throws Exception {
        Person editor = staff.signedIn(Role.EDITOR);
        String most = "of-" + SIZES.getLast();
        for (String path : List.of("/desk/claims?story=%s", "/desk/stories?story=%s", "/desk/actors/suggestions?of=x&at=x&x=%s",
                "/desk/statements/suggestions?of=x&at=x&x=%s")) {
            assertThat(cost(editor, path.formatted(most))).as(path).isEqualTo(cost(editor, path.formatted("of-20"))).isLessThan(11);
        }
        long home = cost(editor, "/desk");
        long gaps = cost(editor, "/desk/gaps");
        long drafts = cost(editor, "/desk/stories?state=drafts");
        long withdrawn = cost(editor, "/desk/stories?state=withdrawn");
        Editor writing = new Editor(editor);
        for (int i = 0; i < 3; i++) {
            Editor.place(writing.allTheSame("/desk/drafts/" + UUID.randomUUID(), "form", "stories", "address", "/desk/stories/new",
                    "title", "Draft " + i));
            String story = writing.made("stories", "title", "Story " + i, "standfirst", "S");
            String gone = writing.made("stories", "title", "Gone " + i, "standfirst", "S");
            Editor.place(writing.allTheSame(gone + "/withdrawal", "reason", "R"));
            assertThat(cost(editor, "/desk")).isEqualTo(home);
            assertThat(editor.get("/desk").body()).contains(story);
        }
        assertThat(cost(editor, "/desk/gaps")).isEqualTo(gaps);
        assertThat(cost(editor, "/desk/stories?state=drafts")).isEqualTo(drafts).isLessThan(6);
        assertThat(cost(editor, "/desk/stories?state=withdrawn")).isEqualTo(withdrawn).isLessThan(6);
    }

    private long cost(Person person, String path) throws Exception {
        person.get(path);
        return queries.during(() -> person.get(path));
    }

    @Test
    void homeCostsNine() throws Exception {
        assertThat(cost("/")).isEqualTo(9);
    }

    @Test
    void methodCostsNothing() throws Exception {
        assertThat(cost("/method")).isZero();
    }

    @Test
    void pageThatIsMadeAgainShowsWhatIsOnRecordNow() throws Exception {
        String path = stories.made();
        for (String title : List.of("First", "Second", "First", "Second")) {
            stories.retitle(path, title);
            assertThat(get(path).text()).contains("<h1>" + title + "</h1>", "<title>" + title + " - ");
            assertThat(get(path).text()).contains("<h1>" + title + "</h1>", "<title>" + title + " - ");
        }
    }

    @ParameterizedTest
    @FieldSource("SIZES")
    void storyIsSmallEnoughToSend(int statements) throws Exception {
        String path = "/stories/of-" + statements;
        for (String query : List.of("", "?lanes=claim&order=claim", "?order=latest", "?claim=1", "?actor=of-" + statements + "-a0")) {
            Raw answer = Raw.ask(port, "GET", path + query, "Accept-Encoding: gzip");
            assertThat(answer.header("Content-Encoding")).hasValue("gzip");
            assertThat(Integer.parseInt(answer.header("Content-Length").orElseThrow())).as(path + query).isLessThan(60_000);
        }
    }

    @Test
    void longTimelineComesInPagesThatHoldEachStatementOnce() throws Exception {
        for (String query : List.of("?page=%d", "?order=latest&page=%d", "?order=claim&page=%d")) {
            List<String> shown = new ArrayList<>();
            for (int page = 1; page <= 3; page++) {
                List<String> here = ids(get("/stories/of-300" + query.formatted(page)));
                assertThat(here).hasSize(100);
                shown.addAll(here);
            }
            assertThat(shown).doesNotHaveDuplicates().hasSize(300);
        }
        assertThat(get("/stories/of-300?page=4").status()).isEqualTo(400);
        assertThat(get("/stories/of-300?page=2").text()).contains("Statements 101 to 200 of 300");
        assertThat(get("/stories/of-300?stance=denies").text()).contains(" of 300 statements</span>");
    }

    private static List<String> ids(Raw answer) throws IOException {
        return Pattern.compile(" id=\"(of-300-s[0-9]+)\"").matcher(answer.text()).results().map(found -> found.group(1)).toList();
    }

    @Test
    void statementLeadsToItsEntry() throws Exception {
        for (int i = 0; i < 300; i += 23) {
            String slug = "of-300-s" + i;
            Raw answer = get("/statements/" + slug);
            assertThat(answer.status()).isEqualTo(302);
            String entry = answer.header("Location").orElseThrow();
            assertThat(entry).endsWith("#" + slug);
            assertThat(ids(get(entry.substring(entry.indexOf("/stories"), entry.indexOf('#'))))).contains(slug);
        }
    }

    @Test
    void formerAddressLeadsOnForGoodWithItsQuery() throws Exception {
        OneOfEach.Ids ids = records.make();
        for (Map.Entry<String, String> kind : Map
                .of("story", "/stories/", "claim", "/claims/", "actor", "/actors/", "article", "/articles/").entrySet()) {
            Raw answer =
                    get(kind.getValue() + slug("select slug from %1$s_former_slug where %1$s_id = ?", kind.getKey(), ids)
                            + "?order=latest&x=%26");
            assertThat(answer.status()).as(kind.getKey()).isEqualTo(301);
            assertThat(answer.header("Location").orElseThrow())
                    .endsWith(kind.getValue() + slug("select slug from %1$s where id = ?", kind.getKey(), ids) + "?order=latest&x=%26");
        }
        for (Map.Entry<String, String> kind : Map.of("statement", "/statements/", "rating", "/ratings/").entrySet()) {
            assertThat(get(kind.getValue() + slug("select slug from %1$s_former_slug where %1$s_id = ?", kind.getKey(), ids))
                    .header("Location").orElseThrow())
                    .matches(".*#(rating-)?" + slug("select slug from %1$s where id = ?", kind.getKey(), ids));
        }
    }

    private String slug(String sql, String table, OneOfEach.Ids ids) {
        return database.sql(sql.formatted(table)).param(ids.get(table)).query(String.class).single();
    }

    private long cost(String path) throws Exception {
        assertThat(get(path).status()).as(path).isEqualTo(200);
        return queries.during(() -> get(path));
    }

    private Raw get(String path) throws Exception {
        return Raw.ask(port, "GET", path);
    }
}
