package org.counterclaim.reader.sharing;

import java.util.UUID;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.counterclaim.account.SiteAddress;
import org.counterclaim.desk.DeskTest;
import org.counterclaim.interchange.StoryBundleImporter;
import org.counterclaim.testing.OneOfEach;
import org.counterclaim.testing.Raw;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

@DeskTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SharingCardTests {

    private static final String STORY = """
            {"format": "counterclaim-story-bundle", "version": 1,
             "story": {"slug": "x-tale", "title": "A \\"><script>alert(1)</script> tale", "standfirst": "First line.\\nSecond line."},
             "actors": [{"slug": "x-ann", "name": "Ann & <Co>", "kind": "person", "description": "Sells fish."},
               {"slug": "x-bo", "name": "Bo", "kind": "person"}, {"slug": "x-paper", "name": "The Paper", "kind": "outlet"}],
             "articles": [{"slug": "x-one", "headline": "One", "kind": "news article", "publisher": "x-paper", "published": "2022-05~",
                 "webAddress": "https://paper.example/x"}],
             "claims": [{"slug": "x-so", "number": 3, "text": "It is so.", "statements": [
                 {"slug": "x-early", "actor": "x-ann", "stance": "asserts", "said": "2022-05-04", "reports": [{"article": "x-one"}]},
                 {"slug": "x-late", "actor": "x-bo", "stance": "denies", "aim": "substance", "said": "2022-06"}],
               "verdicts": [{"mark": "refuted", "rationale": "R", "by": "Fay Checker", "given": "2023-02-01T10:00:00Z"}]},
              {"slug": "x-back", "number": 4, "text": "%s", "verdicts": [
                 {"mark": "refuted", "rationale": "R", "by": "Fay Checker", "given": "2023-02-01T10:00:00Z"},
                 {"mark": "withdrawn", "rationale": "R", "by": "Bo Checker", "given": "2023-02-02T10:00:00Z"}]},
              {"slug": "x-none", "number": 5, "text": "Nobody said it."}]}""".formatted("Long ".repeat(100).strip());

    @LocalServerPort
    int port;

    @Autowired
    SiteAddress site;

    @Autowired
    StoryBundleImporter bundles;

    private final String mark = "s" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeAll
    void load() {
        bundles.load(STORY.replace("x-", mark + "-").replace("paper.example/x", "paper.example/" + mark).getBytes(UTF_8),
                OneOfEach.CHANGE);
    }

    @Test
    void claimIsQuotedAndTheVerdictIsSomebodys() throws Exception {
        Document page = page("/claims/x-so");
        assertThat(card(page, "title")).isEqualTo("Claim: “It is so.”");
        assertThat(card(page, "description")).isEqualTo(
                "Verdict of Fay Checker on Counterclaim, 1 February 2023: refuted. Said by Ann & <Co>. Disputed by Bo.");
        assertThat(card(page, "url")).isEqualTo(site.of("/claims/" + mark + "-so"));
        assertThat(page.select("meta[name=twitter:card]").attr("content")).isEqualTo("summary");
    }

    @Test
    void claimWithoutAVerdictThatStandsSaysSo() throws Exception {
        assertThat(card(page("/claims/x-none"), "description"))
                .isEqualTo("No fact-checker has given a verdict yet. Nobody on record says so. Nobody on record disputes it.");
        assertThat(card(page("/claims/x-back"), "description"))
                .startsWith("The verdict was withdrawn by Bo Checker on 2 February 2023. Nobody on record");
        assertThat(card(page("/claims/x-back"), "title")).startsWith("Claim: “Long Long").endsWith("…”").hasSizeLessThanOrEqualTo(200);
    }

    @Test
    void noTextLeavesItsElement() throws Exception {
        Document page = page("/stories/x-tale");
        assertThat(card(page, "title")).isEqualTo("A \"><script>alert(1)</script> tale");
        assertThat(card(page, "description")).isEqualTo("First line. Second line.");
        assertThat(page.select("head > script")).hasSize(1);
    }

    @Test
    void actorAndArticleSayWhatTheyAre() throws Exception {
        assertThat(card(page("/actors/x-ann"), "description")).isEqualTo("Person. 1 statement in 1 story. Sells fish.");
        assertThat(card(page("/articles/x-one"), "description"))
                .isEqualTo("News article published by The Paper, about May 2022. It carries 1 statement on record.");
    }

    @Test
    void everyViewOfAPageNamesItsLastingAddress() throws Exception {
        for (String path : new String[] {"/stories/x-tale?order=latest&page=1", "/stories/x-tale?asOf=2023-01-01"}) {
            Document page = page(path);
            assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo(site.of("/stories/" + mark + "-tale"));
            assertThat(page.select("meta[name=description]").attr("content")).isEqualTo(card(page, "description"));
        }
        assertThat(page("/claims").select("link[rel=canonical], meta[property]")).isEmpty();
    }

    private static String card(Document page, String property) {
        return page.select("meta[property=og:" + property + "]").attr("content");
    }

    private Document page(String path) throws Exception {
        Raw answer = Raw.ask(port, "GET", path.replace("x-", mark + "-"));
        assertThat(answer.status()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.text());
    }
}
