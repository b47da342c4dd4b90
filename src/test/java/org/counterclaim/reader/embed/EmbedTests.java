package org.counterclaim.reader.embed;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.counterclaim.account.SiteAddress;
import org.counterclaim.account.Staff;
import org.counterclaim.desk.DeskTest;
import org.counterclaim.interchange.StoryBundleImporter;
import org.counterclaim.testing.OneOfEach;
import org.counterclaim.testing.Raw;
import org.counterclaim.web.asset.AssetRegistry;
import org.counterclaim.web.cache.LongStory;
import org.counterclaim.web.form.Editor;

import static org.assertj.core.api.Assertions.assertThat;

@DeskTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbedTests {

    private static final int SMALL = 30_000;
    private static final int STATEMENTS = 60;

    @LocalServerPort
    int port;

    @Autowired
    SiteAddress site;

    @Autowired
    Staff staff;

    @Autowired
    StoryBundleImporter bundles;

    @Autowired
    AssetRegistry assets;

    private final String mark = "e" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeAll
    void load() {
        bundles.load(LongStory.bundle(mark, STATEMENTS), OneOfEach.CHANGE);
    }

    @Test
    void storyShowsWhatWasSaidLastAndLeadsToTheRest() throws Exception {
        Document page = page("/embed/stories/" + mark);
        assertThat(page.select("ol > li")).hasSize(10);
        assertThat(page.select("main a[href=/stories/" + mark + "]").eachText()).contains("All " + STATEMENTS + " statements");
        assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo(site.of("/stories/" + mark));
        assertThat(page.select("a.whole").attr("href")).isEqualTo("/stories/" + mark);
        assertThat(page.select("footer a[href^=/history/]").text()).startsWith("As of entry");
        assertThat(page.select("base").attr("target")).as("links leave the frame").isEqualTo("_top");
    }

    @Test
    void claimShowsBothSidesWithTheirNumbers() throws Exception {
        Document page = page("/embed/claims/" + mark + "-c0");
        assertThat(page.select(".embed-sides h2").eachText()).hasSize(2).allMatch(side -> side.matches("(Says so|Disputes it) [0-9]+"));
        assertThat(page.select(".embed-sides ol")).allSatisfy(side -> assertThat(side.select("li")).hasSizeLessThanOrEqualTo(5));
        assertThat(page.select(".judged").text()).containsPattern("Verdict of|No fact-checker");
        assertThat(page.select("footer a[href^=/claims/" + mark + "-c0/history/]").text()).startsWith("Revision");
    }

    @Test
    void onlyTheseAddressesMayBeFramed() throws Exception {
        for (String path : List.of("/embed/stories/" + mark, "/embed/claims/" + mark + "-c0", "/embed/stories/nowhere")) {
            Raw answer = get(path);
            assertThat(answer.header("Content-Security-Policy").orElseThrow()).contains("frame-ancestors *").contains("script-src 'self';");
            assertThat(answer.header("Cross-Origin-Resource-Policy")).hasValue("cross-origin");
            assertThat(answer.header("X-Frame-Options")).isEmpty();
            assertThat(answer.header("Set-Cookie")).isEmpty();
        }
        for (String path : List.of("/stories/" + mark, "/", "/sign-in", "/embed", "/embed/", "/embed/actors/" + mark + "-a0", "/oembed",
                "/embed/stories/" + mark + "/", "/embed/stories/..;/../stories/" + mark, "/embed/stories/%2e%2e/%2e%2e/sign-in",
                "/embed/../stories/" + mark, "//embed/stories/" + mark, "/embed/stories/a;b", "/embed.js")) {
            assertThat(get(path).header("Content-Security-Policy").orElseThrow()).as(path).contains("frame-ancestors 'none'");
        }
    }

    @Test
    void hostScriptMayBeLoadedFromAnywhere() throws Exception {
        Raw script = get("/embed.js");
        assertThat(script.header("Content-Type").orElseThrow()).startsWith("text/javascript");
        assertThat(script.header("Cross-Origin-Resource-Policy")).hasValue("cross-origin");
        assertThat(script.header("Cache-Control")).hasValue("public, max-age=86400");
        assertThat(get(assets.css()).header("Cross-Origin-Resource-Policy")).hasValue("same-origin");
    }

    @Test
    void pageAndAllItNeedsAreSmall() throws Exception {
        int bytes = 0;
        for (String path : List.of("/embed/stories/" + mark, assets.css(), assets.embedJs(), "/favicon.svg")) {
            bytes += get(path, "Accept-Encoding: gzip").body().length;
        }
        assertThat(bytes).isLessThan(SMALL);
    }

    @Test
    void embedAnswersAsThePageDoes() throws Exception {
        Editor editor = new Editor(staff);
        String desk = editor.made("stories", "title", "Embed " + mark, "standfirst", "S", "slug", "embed-" + mark);
        assertThat(page("/embed/stories/embed-" + mark).text()).contains("Nothing has been said on record yet.");
        String changed = Editor.place(editor.allTheSame(desk, editor.filledIn(desk, "slug", "moved-" + mark, "reason", "A better one")));
        assertThat(get("/embed/stories/embed-" + mark).header("Location").orElseThrow()).endsWith("/embed/stories/moved-" + mark);
        JsonNode answer = oembed("/stories/embed-" + mark);
        assertThat(answer.get("html").asString()).as("the present address").contains("/embed/stories/moved-" + mark + "\"");
        Editor.place(editor.allTheSame(changed.replace("embed-" + mark, "moved-" + mark) + "/withdrawal", "reason", "Not ours"));
        assertThat(get("/embed/stories/moved-" + mark).status()).isEqualTo(410);
        assertThat(get("/embed/stories/moved-" + mark).text()).contains("Not ours");
        assertThat(get("/oembed?url=" + site.of("/stories/moved-" + mark)).status()).isEqualTo(410);
        assertThat(get("/embed/claims/nowhere").status()).isEqualTo(404);
    }

    @Test
    void mergedClaimLeadsToTheOther() throws Exception {
        Editor editor = new Editor(staff);
        String desk = editor.made("claims", "text", "Twin " + mark, "slug", "twin-" + mark);
        editor.made("claims", "text", "Other twin " + mark, "slug", "other-twin-" + mark);
        Document form = Jsoup.parse(editor.read(desk + "/merger?into=%5Bother-twin-" + mark + "%5D").body());
        List<String> fields = new ArrayList<>(List.of("reason", "They are one"));
        for (String name : List.of("key", "intoId", "fromVersion", "intoVersion")) {
            fields.addAll(List.of(name, form.select("main [name=" + name + "]").attr("value")));
        }
        Editor.place(editor.send(desk + "/merger", fields.toArray(String[]::new)));
        Raw merged = get("/embed/claims/twin-" + mark);
        assertThat(merged.status()).isEqualTo(301);
        assertThat(merged.header("Location").orElseThrow()).endsWith("/embed/claims/other-twin-" + mark);
        assertThat(oembed("/claims/twin-" + mark).get("html").asString()).contains("/embed/claims/other-twin-" + mark + "\"");
    }

    @Test
    void oembedSaysHowToEmbedAPage() throws Exception {
        Raw raw = get("/oembed?url=" + site.of("/claims/" + mark + "-c0")
                + "%3Futm_source=x%23for&format=json&maxwidth=300&maxheight=5000");
        assertThat(raw.header("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(raw.header("Access-Control-Allow-Origin")).hasValue("*");
        JsonNode answer = JsonMapper.shared().readTree(raw.body());
        assertThat(answer.get("version").asString() + answer.get("type").asString()).isEqualTo("1.0rich");
        assertThat(answer.get("width").asInt()).isEqualTo(300);
        assertThat(answer.get("height").asInt()).isEqualTo(560);
        assertThat(answer.get("title").asString()).startsWith("Claim: “").endsWith("” - Counterclaim");
        assertThat(answer.get("provider_url").asString()).isEqualTo(site.of("/"));
        assertThat(answer.get("cache_age").isInt()).isTrue();
        Document html = Jsoup.parse(answer.get("html").asString());
        assertThat(html.select("iframe").attr("src")).isEqualTo(site.of("/embed/claims/" + mark + "-c0"));
        assertThat(html.select("iframe").attr("width")).isEqualTo("300");
        assertThat(html.select("script").attr("src")).isEqualTo(site.of("/embed.js"));
        Document xml = Jsoup.parse(get("/oembed?format=xml&url=" + site.of("/stories/" + mark)).text(), "",
                org.jsoup.parser.Parser.xmlParser());
        assertThat(xml.select("oembed > type").text()).isEqualTo("rich");
        assertThat(xml.select("oembed > html").text()).contains("<iframe src=\"" + site.of("/embed/stories/" + mark));
    }

    @Test
    void pagesLeadToTheirOembed() throws Exception {
        for (String path : List.of("/stories/" + mark, "/claims/" + mark + "-c0")) {
            String discovered = page(path).select("link[type=application/json+oembed]").attr("href");
            assertThat(discovered).startsWith(site.of("/oembed?url="));
            JsonNode answer = JsonMapper.shared().readTree(get(discovered.substring(site.origin().length())).body());
            assertThat(answer.get("html").asString()).contains(site.of("/embed" + path));
        }
    }

    @Test
    void addressesThatAreNotOursAreRefused() throws Exception {
        for (String url : List.of("https://other.example/stories/" + mark, site.origin() + ".evil.example/stories/" + mark,
                site.of("/actors/" + mark + "-a0"), site.of("/sign-in"), "/stories/" + mark, site.of("/stories/nowhere"),
                site.of("/stories/../sign-in"), "file:///etc/passwd", "x")) {
            assertThat(get("/oembed?url=" + url).status()).as(url).isEqualTo(404);
        }
        assertThat(get("/oembed").status()).isEqualTo(400);
        String own = "/oembed?url=" + site.of("/stories/" + mark);
        assertThat(get(own + "&format=yaml").status()).isEqualTo(501);
        assertThat(get(own + "&maxwidth=wide").status()).isEqualTo(400);
        assertThat(get(own + "&maxheight=0").status()).isEqualTo(400);
    }

    @Test
    void snippetIsSafeAndCanBeTakenFromThePage() throws Exception {
        String slug = "snippet-" + mark;
        new Editor(staff).made("stories", "title", "\"><script>alert(1)</script> " + mark, "standfirst", "S", "slug", slug);
        Document page = page("/stories/" + slug);
        assertThat(page.select(".embed-it a").attr("href")).isEqualTo("/embed/stories/" + slug);
        Document snippet = Jsoup.parse(page.select("#snippet").text());
        assertThat(snippet.select("script")).hasSize(1);
        assertThat(snippet.select("iframe").attr("title")).startsWith("\"><script>alert(1)</script>");
        assertThat(snippet.select("iframe").attr("src")).isEqualTo(site.of("/embed/stories/" + slug));
    }

    private JsonNode oembed(String path) throws Exception {
        return JsonMapper.shared().readTree(get("/oembed?url=" + site.of(path)).body());
    }

    private Document page(String path) throws Exception {
        Raw answer = get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.text());
    }

    private Raw get(String path, String... headers) throws Exception {
        return Raw.ask(port, "GET", path, headers);
    }
}
