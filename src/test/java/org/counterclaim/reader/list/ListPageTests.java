package org.counterclaim.reader.list;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.counterclaim.claim.Claim;
import org.counterclaim.claim.ClaimDetails;
import org.counterclaim.claim.StoryPlacement;
import org.counterclaim.core.Slug;
import org.counterclaim.interchange.StoryBundleImporter;
import org.counterclaim.story.Story;
import org.counterclaim.story.StoryDetails;
import org.counterclaim.testing.OneOfEach;
import org.counterclaim.testing.Raw;
import org.counterclaim.testing.SharedApplication;
import org.counterclaim.testing.Thorough;

import static org.assertj.core.api.Assertions.assertThat;

/** What readers find in the lists and in their files. */
@SharedApplication
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListPageTests {

    private static final Pattern ROW = Pattern.compile("<p class=\"prop\"><a href=\"/[a-z]+/([a-z0-9-]+)\"");
    private static final Pattern FACET = Pattern.compile("<dd>\\s*<a href=\"([^\"]+)\">[^<]*</a> <span\\s+class=\"soft\">([0-9,]+)<");
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"#]+)");
    private static final Pattern PREVIOUS = Pattern.compile("rel=\"prev\" href=\"([^\"#]+)");

    @LocalServerPort
    int port;

    @Autowired
    StoryBundleImporter bundles;

    @Autowired
    OneOfEach records;

    @Autowired
    JdbcClient database;

    private ListScene scene;

    @BeforeAll
    void load() {
        scene = ListScene.load(bundles, 7);
    }

    @Test
    void claimsAreThoseThatPassWhateverIsAsked() throws Exception {
        for (int i = 0; i < Thorough.or(10, 500); i++) {
            Map<String, String> filter = scene.filter(RecordList.CLAIMS);
            assertThat(rows(address("/claims", filter))).as(filter.toString()).containsExactlyInAnyOrderElementsOf(scene.passing(filter));
        }
    }

    @Test
    void storiesAndClaimsAreFoundByTheirTopicsAndCounted() throws Exception {
        String topic = scene.topic(1);
        assertThat(rows("/stories?topic=" + topic)).containsExactly(scene.story(1));
        assertThat(rows("/claims?topic=" + topic)).containsExactlyInAnyOrderElementsOf(scene.passing(Map.of("topic", topic)));
        assertThat(read("/claims?story=" + scene.story(0)).text()).contains("topic=" + topic + "\">Topic 1 of " + scene.mark + "</a>");
        assertThat(read("/stories?topic=" + topic).text()).contains("with the topic “Topic 1 of " + scene.mark + "”");
    }

    @Test
    void storiesAreThoseInWhichAClaimPasses() throws Exception {
        for (int i = 0; i < Thorough.or(8, 200); i++) {
            Map<String, String> filter = scene.filter(RecordList.STORIES);
            Set<String> passing = scene.passing(filter);
            assertThat(rows(address("/stories", filter))).as(filter.toString()).containsExactlyInAnyOrderElementsOf(scene.claims.stream()
                    .filter(claim -> passing.contains(claim.slug())).map(ListScene.MadeClaim::story).collect(Collectors.toSet()));
        }
    }

    /** The page's rows, in its order, are those of each file. */
    @Test
    void pageAndFilesHaveTheSameRowsInTheSameOrder() throws Exception {
        for (int i = 0; i < Thorough.or(10, 500); i++) {
            RecordList list = RecordList.values()[i % RecordList.values().length];
            Map<String, String> filter = scene.filter(list);
            List<String> page = rows(address(list.path(), filter));
            String as = list + " " + filter;
            assertThat(csv(read(address(list.path() + ".csv", filter)).text())).as(as).isEqualTo(page);
            assertThat(json(read(address(list.path() + ".json", filter)).text())).as(as).isEqualTo(page);
            assertThat(atom(read(address(list.path() + ".atom", filter)).text())).as(as).isEqualTo(page);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsShownTwiceOrLeftOutWhileOthersPublish(ListOrder order) throws Exception {
        String story = newStory();
        List<String> shown = new ArrayList<>();
        Set<String> touched = new HashSet<>();
        Set<String> before = new HashSet<>(rows("/claims?story=" + story));
        publish(story, 25);
        before.addAll(rows("/claims?story=" + story));
        String next = "/claims?story=" + story + "&order=" + order;
        while (next != null) {
            String page = read(next).text();
            shown.addAll(slugs(page));
            next = follow(NEXT, page);
            touched.addAll(publish(story, 3));
        }
        assertThat(shown).doesNotHaveDuplicates().containsAll(before);
        assertThat(shown.stream().filter(slug -> !before.contains(slug))).isSubsetOf(touched);
    }

    @Test
    void wayBackShowsWhatTheWayThereShowed() throws Exception {
        String story = newStory();
        publish(story, 50);
        String first = read("/claims?order=name&story=" + story).text();
        String second = read(Objects.requireNonNull(follow(NEXT, first))).text();
        String third = read(Objects.requireNonNull(follow(NEXT, second))).text();
        assertThat(third).contains("First page");
        assertThat(slugs(read(Objects.requireNonNull(follow(PREVIOUS, third))).text())).isEqualTo(slugs(second));
        assertThat(slugs(read(Objects.requireNonNull(follow(PREVIOUS, second))).text())).isEqualTo(slugs(first));
        assertThat(first).doesNotContain("Previous page", "First page");
    }

    @Test
    void filterIsPrintedWithALinkToTakeEachPartAway() throws Exception {
        String page = read("/claims?actor=" + scene.actor(1) + "&role=speaks&stance=denies&verdict=disputed&year=2017&noSource=yes").text();
        assertThat(page).contains("Claims in which Speaker 1 of " + scene.mark + " speaks, with a statement that denies, with the verdict "
                + "“disputed”, said in the time “2017”, without a source.")
                .contains("href=\"/claims?actor=" + scene.actor(1)
                        + "&amp;role=speaks&amp;stance=denies&amp;verdict=disputed&amp;noSource=yes\"",
                        "href=\"/claims?stance=denies&amp;verdict=disputed&amp;from=2017&amp;to=2017&amp;noSource=yes\"");
    }

    @Test
    void filterAsksForTheActorsPart() throws Exception {
        Elements field = Jsoup.parse(read("/claims").text()).select("div:has(> #role)");
        assertThat(field.select("label").text()).isEqualTo("Actor’s part");
        assertThat(field.select("option").eachText()).containsExactly("Any part", "speaks", "is spoken of", "passes it on");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /claims?verdict=disputd             | “disputd” is not a verdict. Did you mean “disputed”?
            /claims?signal=unansered            | Did you mean “unanswered”?
            /claims?stance=deny                 | Did you mean “denies”?
            /claims?role=speeks                 | Did you mean “speaks”?
            /claims?order=dispute               | Did you mean “disputed”?
            /actors?kind=persn                  | “persn” is not a kind of actor. Did you mean “person”?
            /claims?kind=person                 | “person” is not a kind of claim: only actors and articles have kinds.
            /articles?language=Frensh           | “Frensh” is not a language. Did you mean “French”?
            /claims?from=2022-13                | “2022-13”
            /claims?year=20222                  | “20222” is not a year.
            /claims?year=2022&from=2021         | A year and other dates do not go together.
            /claims?after=nonsense              | “nonsense” is not a place in this list.
            /claims?after=AA&before=AA          | “AA” is not a place in this list.
            /claims?noStory=no                  | “no” is not an answer.
            /claims?story=nobody-wrote-this-one | No story is called “nobody-wrote-this-one”.
            """)
    void whatIsNotUnderstoodIsNamedWithTheNearest(String path, String message) throws Exception {
        Raw answer = read(path);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains(message);
        assertThat(read(path.replaceFirst("[?]", ".csv?")).status()).isEqualTo(400);
    }

    @Test
    void nameThatIsNearlyRightIsOffered() throws Exception {
        assertThat(read("/claims?actor=Speakr+1+of+" + scene.mark).text()).contains("Did you mean “Speaker 1 of " + scene.mark + "”");
        assertThat(rows("/claims?actor=Speaker+1+of+" + scene.mark)).isEqualTo(rows("/claims?actor=" + scene.actor(1)));
    }

    @Test
    void claimRowShowsWhoSaysSoAgainstWhoDisputesIt() throws Exception {
        bundles.load("""
                {"format": "counterclaim-story-bundle", "version": 1,
                 "story": {"slug": "X", "title": "The weir", "standfirst": "Who opened it?"},
                 "actors": [{"slug": "X-a", "name": "Ann Weir", "kind": "person"}, {"slug": "X-b", "name": "Bo Weir", "kind": "person"}],
                 "claims": [{"slug": "X-c", "number": 4, "text": "The weir was opened.", "statements": [
                    {"slug": "X-s", "actor": "X-a", "stance": "asserts", "said": "2020-01-01"},
                    {"slug": "X-t", "actor": "X-b", "stance": "denies", "said": "2020-01-02", "answers": "X-s"}],
                    "verdicts": [{"mark": "unproven", "rationale": "Too little is known."}]}]}"""
                .replace("X", scene.mark + "-weir").getBytes(java.nio.charset.StandardCharsets.UTF_8), OneOfEach.CHANGE);
        String page = read("/claims?story=" + scene.mark + "-weir").text();
        assertThat(text(page)).contains("The weir was opened. Unproven Contested Claim 4 in The weir no report, 1 origin "
                + "Says so: Ann Weir Disputes it: Bo Weir");
        assertThat(text(read("/stories?story=" + scene.mark + "-weir").text())).contains("The weir Who opened it?", "1 claim: 1 unproven",
                "1 contested", "2 statements");
        assertThat(text(read("/actors?words=Ann+Weir").text())).contains("Ann Weir Person 1 asserts Stands for 1 contested claim");
    }

    /** Whoever follows a facet finds as many records as it says. */
    @Test
    void facetsLeadToAsManyRecordsAsTheySay() throws Exception {
        for (int i = 0; i < Thorough.or(5, 200); i++) {
            RecordList list = RecordList.values()[i % RecordList.values().length];
            Map<String, String> filter = scene.filter(list);
            String page = read(address(list.path(), filter)).text();
            for (MatchResult choice : FACET.matcher(page).results().toList()) {
                String address = choice.group(1).replace("&amp;", "&");
                assertThat(text(read(address).text())).as(filter + " " + address)
                        .contains(" " + choice.group(2) + " " + (choice.group(2).equals("1") ? list.one() : list) + " ");
            }
        }
        assertThat(text(read("/claims?story=" + scene.story(1)).text())).contains(" Speaker Speaker ", " Year 20");
    }

    @Test
    void changeShowsAtOnce() throws Exception {
        String story = newStory();
        int before = rows("/claims?story=" + story).size();
        publish(story, 1);
        assertThat(rows("/claims?story=" + story)).hasSize(before + 1);
    }

    @Test
    void cellsAreSafeInSpreadsheets() throws Exception {
        assertThat(read("/claims.csv?story=" + scene.story(3)).text()).contains(",\"'=Thing ", ", \"\"of\"\" " + scene.mark)
                .doesNotContain(",\"=", "\n=");
    }

    @Test
    void fileThatIsKnownIsNotSentAgain() throws Exception {
        String story = newStory();
        String path = "/claims.json?story=" + story;
        String tag = read(path).header("ETag").orElseThrow();
        assertThat(Raw.ask(port, "GET", path, "If-None-Match: " + tag).status()).isEqualTo(304);
        publish(story, 1);
        assertThat(Raw.ask(port, "GET", path, "If-None-Match: " + tag).status()).isEqualTo(200);
    }

    @Test
    void listWithNothingInItSaysWhy() throws Exception {
        assertThat(text(read("/claims?words=zzzz" + scene.mark).text())).contains("0 claims", "Nothing on record passes this filter.");
        assertThat(csv(read("/claims.csv?words=zzzz" + scene.mark).text())).isEmpty();
    }

    private String newStory() {
        String slug = "l" + UUID.randomUUID();
        records.put(new Story(Slug.of(slug), new StoryDetails("Story " + slug, "Made up."), OneOfEach.CHANGE));
        return slug;
    }

    private List<String> publish(String story, int claims) {
        List<String> made = new ArrayList<>();
        UUID id = database.sql("select id from story where slug = ?").param(story).query(UUID.class).single();
        for (int i = 0; i < claims; i++) {
            String slug = "p" + UUID.randomUUID();
            Claim claim = new Claim(Slug.of(slug), new ClaimDetails("A " + slug.substring(0, 3) + " thing", null, null, Set.of(), Set.of()),
                    OneOfEach.CHANGE);
            claim.standIn(new StoryPlacement(id, 1000 + (int) (Math.random() * 1e8)),
                    OneOfEach.CHANGE);
            records.put(claim);
            made.add(slug);
        }
        return made;
    }

    private Raw read(String path) throws Exception {
        return Raw.ask(port, "GET", path);
    }

    private static String address(String path, Map<String, String> parameters) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        parameters.forEach(address::queryParam);
        return address.encode().toUriString();
    }

    /** The slugs of a list, from all of its pages. */
    private List<String> rows(String address) throws Exception {
        List<String> all = new ArrayList<>();
        String next = address;
        while (next != null) {
            Raw answer = read(next);
            assertThat(answer.status()).as(next + " " + (answer.status() == 200 ? "" : text(answer.text()))).isEqualTo(200);
            all.addAll(slugs(answer.text()));
            next = follow(NEXT, answer.text());
        }
        return all;
    }

    private static List<String> slugs(String page) {
        return ROW.matcher(page).results().map(found -> found.group(1)).toList();
    }

    private static String follow(Pattern link, String page) {
        return link.matcher(page).results().map(found -> found.group(1).replace("&amp;", "&")).findFirst().orElse(null);
    }

    private static List<String> csv(String file) {
        return file.lines().skip(1).map(line -> line.replaceFirst("^\"[^\"]*/([a-z0-9-]+)\".*", "$1")).toList();
    }

    private static List<String> json(String file) {
        List<String> slugs = new ArrayList<>();
        for (JsonNode row : JsonMapper.shared().readTree(file).get("rows")) {
            slugs.add(row.get("address").asString().replaceFirst(".*/", ""));
        }
        return slugs;
    }

    private static List<String> atom(String file) {
        return Pattern.compile("<entry>.*?<link rel=\"alternate\" href=\"[^\"]*/([a-z0-9-]+)\"").matcher(file).results()
                .map(found -> found.group(1)).toList();
    }

    private static String text(String page) {
        return page.replaceAll("(?s)<svg.*?</svg>", " ").replaceAll("<[^>]+>", " ").replaceAll("\\s+([,.])", "$1").replaceAll("\\s+", " ");
    }
}
