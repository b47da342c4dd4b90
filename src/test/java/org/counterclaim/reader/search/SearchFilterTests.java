package org.counterclaim.reader.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.counterclaim.interchange.StoryBundleImporter;
import org.counterclaim.reader.filter.SearchKind;
import org.counterclaim.reader.list.ListScene;
import org.counterclaim.reader.list.RecordList;
import org.counterclaim.testing.OneOfEach;
import org.counterclaim.testing.Raw;
import org.counterclaim.testing.SharedApplication;
import org.counterclaim.testing.Thorough;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** What filtered searches find, on their pages and in their files. */
@SharedApplication
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchFilterTests {

    private static final Pattern ROW =
            Pattern.compile("(?:<p class=\"prop\"[^>]*>\\s*<a|class=\"when-said\") href=\"(/[a-z]+/[a-z0-9-]+)\"");
    private static final Pattern FACET = Pattern.compile("<dd>\\s*<a href=\"([^\"]+)\">[^<]*</a> <span\\s+class=\"soft\">([0-9,]+)<");
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"#]+)");
    private static final Pattern ATOM = Pattern.compile("<entry>.*?<link rel=\"alternate\" href=\"https?://[^/]+([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    StoryBundleImporter bundles;

    private final Random random = new Random(14);
    private ListScene scene;

    @BeforeAll
    void load() {
        scene = ListScene.load(bundles, 11);
    }

    @Test
    void claimsAndStatementsAreThoseThatPassWhateverIsAsked() throws Exception {
        for (int i = 0; i < Thorough.or(8, 500); i++) {
            Map<String, String> filter = criteria(RecordList.CLAIMS);
            assertThat(found("claim", filter)).as(filter.toString()).containsExactlyInAnyOrderElementsOf(
                    scene.passing(filter).stream().map(slug -> "/claims/" + slug).toList());
            assertThat(found("statement", filter)).as(filter.toString()).containsExactlyInAnyOrderElementsOf(
                    scene.passingStatements(filter).stream().map(slug -> "/statements/" + slug).toList());
        }
    }

    @Test
    void recordsOfEachKindAreThoseOfTheListWithTheSameWordsAndFilter() throws Exception {
        for (int i = 0; i < Thorough.or(6, 300); i++) {
            RecordList list = RecordList.values()[i % RecordList.values().length];
            Map<String, String> filter = criteria(list);
            Map<String, String> inList = new LinkedHashMap<>(filter);
            inList.put("words", scene.mark);
            assertThat(found(list.one(), filter)).as(list + " " + filter)
                    .containsExactlyInAnyOrderElementsOf(csv(read(address("/" + list + ".csv", inList))));
        }
    }

    /** What is not in the random filters, or seldom finds anything in them. */
    @ParameterizedTest
    @CsvSource({
        "signal,contested", "signal,unanswered", "year,2018", "noAnswer,yes", "noVerdict,yes", "noSource,yes", "noStory,yes",
        "language,pt-BR", "role,relays", "stance,declines", "verdict,unverified"})
    void eachParameterFindsWhatTheListFinds(String name, String value) throws Exception {
        Map<String, String> filter = Map.of(name, value);
        List<String> listed = csv(read(address("/claims.csv", Map.of("words", scene.mark, name, value))));
        assertThat(found("claim", filter)).containsExactlyInAnyOrderElementsOf(listed);
        assertThat(listed.isEmpty()).isEqualTo(name.equals("noStory"));
        assertThat(found("topic", filter)).isEmpty();
        assertThat(found("topic", Map.of())).hasSize(3);
    }

    /** Pages and files have the same records in the same order; without a kind, pages have the first of each. */
    @Test
    void pagesAndFilesHaveTheSameRecordsInTheSameOrder() throws Exception {
        for (int i = 0; i < Thorough.or(6, 400); i++) {
            Map<String, String> filter = criteria(RecordList.CLAIMS);
            if (random.nextBoolean()) {
                filter.put("order", "date");
            }
            if (i % 4 > 0) {
                filter.put("kind", SearchKind.ALL.get(random.nextInt(SearchKind.ALL.size())).toString());
            }
            filter.put("q", scene.mark);
            List<String> file = csv(read(address("/search.csv", filter)));
            assertThat(json(read(address("/search.json", filter)))).as(filter.toString()).isEqualTo(file);
            assertThat(atom(read(address("/search.atom", filter)))).as(filter.toString()).isEqualTo(file);
            assertThat(pages(address("/search", filter))).as(filter.toString())
                    .isEqualTo(filter.containsKey("kind") ? file : firstOfEach(file));
        }
    }

    /** More match the words than are ranked, and all of these are newer. */
    @Test
    void oldClaimOfTheStoryIsFoundAmongManyNewerOnes() throws Exception {
        String mark = "m" + scene.mark;
        load(mark + "-old", 1, "2001", mark);
        load(mark + "-new", 205, "2020", mark);
        assertThat(pages("/search?kind=claim&q=" + mark + "&story=" + mark + "-old")).containsExactly("/claims/" + mark + "-old-0");
        assertThat(pages("/search?kind=claim&q=" + mark)).hasSize(200).doesNotContain("/claims/" + mark + "-old-0");
        String page = read("/search?kind=claim&q=" + mark + "&story=" + mark + "-new").text();
        assertThat(page).contains("205 results", "The newest 200 are shown");
        assertThat(csv(read("/search.csv?kind=claim&q=" + mark + "&story=" + mark + "-new"))).hasSize(200);
    }

    private void load(String story, int claims, String year, String mark) {
        StringBuilder bundle = new StringBuilder("""
                {"format": "counterclaim-story-bundle", "version": 1, "story": {"slug": "X", "title": "X", "standfirst": "Made up."},
                 "actors": [{"slug": "X-a", "name": "Ann", "kind": "person"}], "claims": [""");
        for (int i = 0; i < claims; i++) {
            bundle.append(i == 0 ? "" : ",").append("""
                    {"slug": "X-N", "number": M, "text": "It is so N W", "statements": [
                        {"slug": "X-s-N", "actor": "X-a", "stance": "asserts", "said": "Y-01-01"}]}"""
                    .replace("N", String.valueOf(i)).replace("M", String.valueOf(i + 1)).replace("W", mark).replace("Y", year));
        }
        bundles.load(bundle.append("]}").toString().replace("X", story).getBytes(UTF_8), OneOfEach.CHANGE);
    }

    @Test
    void queryIsPrintedWithALinkToTakeEachPartAway() throws Exception {
        String page =
                read("/search?q=" + scene.mark + "+-zebra&kind=claim&story=" + scene.story(1) + "&verdict=unverified&year=2018&noStory=")
                        .text();
        assertThat(page).contains("Claims with “" + scene.mark + "”, without “zebra”, in the story “Story 1 of " + scene.mark
                + "”, with the verdict “unverified”, said in the time “2018”.")
                .contains("href=\"/search?q=" + scene.mark + "%20-zebra&amp;kind=claim&amp;story=" + scene.story(1)
                        + "&amp;verdict=unverified\"",
                        "href=\"/search?q=" + scene.mark + "%20-zebra&amp;kind=claim&amp;story=" + scene.story(1)
                                + "&amp;from=2018&amp;to=2018\"",
                        "href=\"/search?kind=claim&amp;story=" + scene.story(1) + "&amp;verdict=unverified&amp;from=2018&amp;to=2018\"",
                        "href=\"/search?q=" + scene.mark + "%20-zebra&amp;kind=claim\"")
                .contains("href=\"/claims?words=" + scene.mark + "%20-zebra&amp;story=");
        assertThat(read("/search?q=" + scene.mark).text()).doesNotContain("Remove:");
    }

    /** Whoever follows a facet finds as many records as it says. */
    @Test
    void facetsLeadToAsManyRecordsAsTheySay() throws Exception {
        for (String search : List.of("&kind=claim", "&kind=claim&verdict=unverified&year=2018", "&kind=story", "&kind=article")) {
            List<MatchResult> facets = FACET.matcher(read("/search?q=" + scene.mark + search).text()).results().toList();
            assertThat(facets).as(search).isNotEmpty();
            for (MatchResult facet : facets) {
                String address = facet.group(1).replace("&amp;", "&");
                assertThat(read(address).text()).as(address).contains(">" + facet.group(2) + " result");
            }
        }
        assertThat(read("/search?q=" + scene.mark).text()).doesNotContain("class=\"facets\"");
    }

    @Test
    void formKeepsWhatWasTyped() throws Exception {
        String page = read("/search?q=" + scene.mark + "&actor=Speaker+1+of+" + scene.mark + "&stance=denies&language=French&noSource=yes")
                .text();
        assertThat(page).contains("<details class=\"more\" open", "name=\"actor\" value=\"" + scene.actor(1) + "\"",
                "name=\"language\" value=\"fr\"", "name=\"noSource\" checked").containsPattern("value=\"denies\"\\s+selected");
        assertThat(read("/search?q=" + scene.mark).text()).contains("<details class=\"more\">");
    }

    @Test
    void filterWithoutWordsLeadsToTheLists() throws Exception {
        assertThat(read("/search?verdict=disputed").text()).contains("href=\"/claims?verdict=disputed\"",
                "href=\"/actors?verdict=disputed\"");
        assertThat(csv(read("/search.csv?verdict=disputed"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            verdict=disputd                | “disputd” is not a verdict. Did you mean “disputed”?
            signal=unansered               | Did you mean “unanswered”?
            stance=deny                    | Did you mean “denies”?
            role=speeks                    | Did you mean “speaks”?
            kind=clam                      | Did you mean “claim”?
            order=dates                    | Did you mean “date”?
            language=Frensh                | “Frensh” is not a language. Did you mean “French”?
            from=2022-13                   | “2022-13”
            to=never                       | “never”
            year=20222                     | “20222” is not a year.
            year=2022&from=2021            | A year and other dates do not go together.
            noStory=no                     | “no” is not an answer.
            noVerdict=true                 | “true” is not an answer.
            story=nobody-wrote-this-one    | No story is called “nobody-wrote-this-one”.
            topic=no-such-topic            | No topic is called “no-such-topic”.
            publisher=nobody-is-called-so  | No actor is called “nobody-is-called-so”.
            """)
    void whatIsNotUnderstoodIsNamedWithTheNearest(String parameter, String message) throws Exception {
        for (String path : List.of("/search", "/search.csv", "/search.json", "/search.atom")) {
            Raw answer = read(path + "?q=it&" + parameter);
            assertThat(answer.status()).as(path).isEqualTo(400);
            assertThat(answer.text()).as(path).contains(message);
        }
        assertThat(read("/search.csv?q=it&page=2").status()).isEqualTo(400);
    }

    @Test
    void nameThatIsNearlyRightIsOffered() throws Exception {
        assertThat(read("/search?q=it&actor=Speakr+1+of+" + scene.mark).text()).contains("Did you mean “Speaker 1 of " + scene.mark + "”");
    }

    @Test
    void filesAreSafeInSpreadsheetsAndPagesForBrowsers() throws Exception {
        String mark = "h" + scene.mark;
        load(mark, 1, "2020", "<b>bold</b>");
        assertThat(read("/search?q=bold&kind=claim&story=" + mark).text()).contains("&lt;b&gt;<mark>bold</mark>&lt;/b&gt;")
                .doesNotContain("<b>bold");
        String csv = read("/search.csv?q=thing+" + scene.mark + "&kind=claim").text();
        assertThat(csv).startsWith("\"address\",\"kind\",\"name\",\"text\"").contains(",\"'=Thing ", ", \"\"of\"\" " + scene.mark)
                .doesNotContain(",\"=", "\n=");
        assertThat(read("/search.atom?q=bold&story=" + mark).text()).contains("&lt;b&gt;bold&lt;/b&gt;").doesNotContain("<b>");
    }

    @Test
    void fileThatIsKnownIsNotSentAgain() throws Exception {
        String path = "/search.json?q=" + scene.mark + "&verdict=unverified";
        String tag = read(path).header("ETag").orElseThrow();
        assertThat(Raw.ask(port, "GET", path, "If-None-Match: " + tag).status()).isEqualTo(304);
    }

    /** Returns a random filter without what lists and searches spell in ways of their own. */
    private Map<String, String> criteria(RecordList list) {
        Map<String, String> filter = scene.filter(list);
        filter.keySet().removeAll(Set.of("order", "kind"));
        return filter;
    }

    /** Returns the addresses of the records of a kind that have this scene's mark, from all pages. */
    private List<String> found(String kind, Map<String, String> filter) throws Exception {
        Map<String, String> parameters = new LinkedHashMap<>(Map.of("q", scene.mark, "kind", kind));
        parameters.putAll(filter);
        return pages(address("/search", parameters));
    }

    private List<String> pages(String address) throws Exception {
        List<String> all = new ArrayList<>();
        String next = address;
        while (next != null) {
            String page = read(next).text();
            all.addAll(ROW.matcher(page).results().map(row -> row.group(1)).toList());
            next = NEXT.matcher(page).results().map(link -> link.group(1).replace("&amp;", "&")).findFirst().orElse(null);
        }
        return all;
    }

    private static List<String> firstOfEach(List<String> file) {
        Map<String, Integer> seen = new LinkedHashMap<>();
        return file.stream().filter(address -> seen.merge(address.split("/", -1)[1], 1, Integer::sum) <= 5).toList();
    }

    private Raw read(String path) throws Exception {
        return Raw.ask(port, "GET", path);
    }

    private static String address(String path, Map<String, String> parameters) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        parameters.forEach(address::queryParam);
        return address.encode().toUriString();
    }

    private static List<String> csv(Raw file) throws Exception {
        assertThat(file.status()).isEqualTo(200);
        return file.text().lines().skip(1).map(line -> line.replaceFirst("^\"https?://[^/]+([^\"]+)\".*", "$1")).toList();
    }

    private static List<String> json(Raw file) throws Exception {
        List<String> addresses = new ArrayList<>();
        for (JsonNode row : JsonMapper.shared().readTree(file.text()).get("rows")) {
            addresses.add(row.get("address").asString().replaceFirst("^https?://[^/]+", ""));
        }
        return addresses;
    }

    private static List<String> atom(Raw file) throws Exception {
        return ATOM.matcher(file.text()).results().map(found -> found.group(1)).toList();
    }
}
