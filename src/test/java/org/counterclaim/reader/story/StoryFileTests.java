package org.counterclaim.reader.story;

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

import org.counterclaim.account.Staff;
import org.counterclaim.desk.DeskTest;
import org.counterclaim.interchange.StoryBundleImporter;
import org.counterclaim.testing.OneOfEach;
import org.counterclaim.testing.Raw;
import org.counterclaim.web.form.Editor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

@DeskTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoryFileTests {

    private static final String STORY = """
            {"format": "counterclaim-story-bundle", "version": 1,
             "story": {"slug": "x-tale", "title": "A <b> & tale", "standfirst": "S"},
             "actors": [{"slug": "x-ann", "name": "=Ann & <Co>", "kind": "person"}, {"slug": "x-bo", "name": "Bo", "kind": "person"},
               {"slug": "x-paper", "name": "The Paper", "kind": "outlet"}],
             "articles": [{"slug": "x-one", "headline": "One <i>", "kind": "news article", "publisher": "x-paper",
                 "webAddress": "https://paper.example/x", "published": "2022-05~"},
               {"slug": "x-two", "headline": "Two", "kind": "broadcast"}],
             "claims": [{"slug": "x-so", "number": 3, "text": "It is \\"so\\".", "statements": [
                 {"slug": "x-late", "actor": "x-bo", "stance": "denies", "aim": "substance", "said": "2022-06", "answers": "x-early"},
                 {"slug": "x-early", "actor": "x-ann", "stance": "asserts", "said": "../2022-05-04", "relays": ["x-bo", "x-paper"],
                  "quotation": "<script>alert(1)</script>", "quotationLanguage": "fr", "translation": "So.",
                  "reports": [{"article": "x-two", "relayedFrom": "x-one"},
                    {"article": "x-one", "wording": "alleged", "locator": "page 2"}]},
                 {"slug": "x-never", "actor": "x-ann", "stance": "reports", "said": "XXXX"}],
               "verdicts": [{"mark": "disputed", "rationale": "R", "by": "Fay Checker"}]}]}""";

    @LocalServerPort
    int port;

    @Autowired
    StoryBundleImporter bundles;

    @Autowired
    Staff staff;

    private final String mark = "t" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeAll
    void load() {
        bundles.load(STORY.replace("x-", mark + "-").replace("paper.example/x", "paper.example/" + mark).getBytes(UTF_8),
                OneOfEach.CHANGE);
    }

    @Test
    void tableHasALineForEachStatementAndNoCellIsComputed() throws Exception {
        Raw answer = get(".csv");
        assertThat(answer.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv").contains("charset=UTF-8"));
        List<String> lines = answer.text().lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.getFirst()).startsWith("\"address\",\"said\",\"said in words\",\"speaker\"").doesNotContain("'");
        assertThat(lines.get(1).replace(mark, "x")).endsWith("""
                /statements/x-early","../2022-05-04","on or before 4 May 2022","'=Ann & <Co>","person","asserts",,\
                "not stated","Bo; The Paper",3,\
                "It is ""so"".","x-so","disputed","<script>alert(1)</script>","fr","So.",,"One <i>","The Paper","https://paper.example/x",\
                "2022-05~","alleged","page 2",,"http://localhost:8080/articles/x-two\"""");
        assertThat(lines.get(2).replace(mark, "x")).contains("\"denies\",\"substance\"", "/statements/x-early\"");
    }

    @Test
    void timelineNamesWhoSpeaksAndSaysWhatItLeavesOut() throws Exception {
        Raw answer = get(".timeline.json");
        assertThat(answer.header("Access-Control-Allow-Origin")).as("pages of other sites read it").hasValue("*");
        assertThat(get(".csv").header("Access-Control-Allow-Origin")).isEmpty();
        JsonNode timeline = JsonMapper.shared().readTree(answer.body());
        assertThat(timeline.propertyNames()).containsExactly("title", "events");
        assertThat(timeline.at("/title/text/headline").asString()).isEqualTo("A &lt;b&gt; &amp; tale");
        assertThat(timeline.at("/title/text/text").asString()).contains("The copy leaves out", "1 statement of which no year is known");
        assertThat(timeline.get("events")).hasSize(2);
        JsonNode early = timeline.at("/events/0");
        assertThat(early.at("/start_date").toString()).isEqualTo("{\"year\":2022,\"month\":5,\"day\":4}");
        assertThat(early.at("/display_date").asString()).isEqualTo("on or before 4 May 2022");
        assertThat(early.at("/text/headline").asString())
                .isEqualTo("=Ann &amp; &lt;Co&gt;, as told by Bo, as told by The Paper asserts claim 3");
        assertThat(timeline.at("/events/1/start_date").toString()).isEqualTo("{\"year\":2022,\"month\":6}");
    }

    @Test
    void slidesAreSafeHtml() throws Exception {
        JsonNode early = JsonMapper.shared().readTree(get(".timeline.json").body()).at("/events/0");
        Document text = Jsoup.parse(early.at("/text/text").asString());
        assertThat(text.select("script, i, b")).isEmpty();
        assertThat(text.select("blockquote").text()).isEqualTo("“<script>alert(1)</script>”");
        assertThat(text.select("a").eachAttr("href")).contains("https://paper.example/" + mark)
                .allMatch(address -> address.startsWith("http"));
        assertThat(text.text()).contains("Claim 3: “It is \"so\".” Verdict of Fay Checker: disputed.", "which writes “alleged”");
    }

    @Test
    void filesAnswerAsThePageDoes() throws Exception {
        Editor editor = new Editor(staff);
        String desk = editor.made("stories", "title", "Files " + mark, "standfirst", "S", "slug", "files-" + mark);
        for (String ending : List.of(".json", ".csv", ".timeline.json")) {
            assertThat(ask("GET", "/stories/nowhere" + ending).status()).isEqualTo(404);
            Raw head = ask("HEAD", "/stories/files-" + mark + ending);
            assertThat(head.status()).isEqualTo(200);
            assertThat(head.body()).isEmpty();
            assertThat(ask("GET", "/stories/files-" + mark + ending, "Accept-Encoding: gzip").header("Content-Encoding")).hasValue("gzip");
        }
        Editor.place(editor.allTheSame(desk + "/withdrawal", "reason", "Not ours"));
        for (String ending : List.of(".json", ".csv", ".timeline.json")) {
            Raw gone = ask("GET", "/stories/files-" + mark + ending);
            assertThat(gone.status()).isEqualTo(410);
            assertThat(gone.text()).contains("Not ours");
        }
    }

    private Raw get(String ending) throws Exception {
        Raw answer = ask("GET", "/stories/" + mark + "-tale" + ending);
        assertThat(answer.status()).isEqualTo(200);
        return answer;
    }

    private Raw ask(String method, String path, String... headers) throws Exception {
        return Raw.ask(port, method, path, headers);
    }
}
