package org.counterclaim.reader.citation;

import java.time.LocalDate;
import java.time.ZoneOffset;
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

import org.counterclaim.desk.DeskTest;
import org.counterclaim.interchange.StoryBundleImporter;
import org.counterclaim.testing.OneOfEach;
import org.counterclaim.testing.Raw;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Reference managers get what stands on record now, with the address that shows it for good. */
@DeskTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CitationFileTests {

    @LocalServerPort
    int port;

    @Autowired
    StoryBundleImporter bundles;

    private final String mark = "cite" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeAll
    void load() {
        bundles.load("""
                {"format": "counterclaim-story-bundle", "version": 1,
                 "story": {"slug": "%1$s", "title": "100%% of a_b & {c} \\\\ $d", "standfirst": "S"},
                 "claims": [{"slug": "%1$s-c", "number": 1, "text": "Über 5 # so ~ ^", "verdicts": [
                   {"mark": "refuted", "rationale": "R", "given": "2023-02-01T10:00:00Z", "by": "Fay"}]},
                   {"slug": "%1$s-n", "number": 2, "text": "Not checked."}]}""".formatted(mark).getBytes(UTF_8), OneOfEach.CHANGE);
    }

    @Test
    void bibtexHasTheRevisionTheDayOfReadingAndNoLatexOfItsOwn() throws Exception {
        Raw answer = get("/claims/" + mark + "-c.bib");
        assertThat(answer.header("Content-Type")).hasValueSatisfying(type -> assertThat(type).startsWith("application/x-bibtex"));
        assertThat(answer.text().replace(mark, "x")).startsWith("@misc{counterclaim-claims-x-c-history-1,\n")
                .contains("  title        = {{Über 5 \\# so \\textasciitilde{} \\textasciicircum{}}},\n",
                        "  url          = {http://localhost:8080/claims/x-c/history/1},\n", "  urldate      = {" + today() + "},\n",
                        "Revision 1; verdict: refuted (1 February 2023). As it changes: \\url{http://localhost:8080/claims/x-c}}");
        assertThat(get("/stories/" + mark + ".bib").text()).contains("{{100\\% of a\\_b \\& \\{c\\} \\textbackslash{} \\$d}}");
    }

    @Test
    void cslHasTheSame() throws Exception {
        JsonNode item = JsonMapper.shared().readTree(get("/claims/" + mark + "-c.csl.json").text()).get(0);
        assertThat(item.get("type").asString()).isEqualTo("webpage");
        assertThat(item.get("title").asString()).isEqualTo("Über 5 # so ~ ^");
        assertThat(item.at("/author/0/literal").asString()).isEqualTo("Counterclaim");
        assertThat(item.at("/accessed/date-parts/0/0").intValue()).isEqualTo(today().getYear());
        assertThat(item.get("URL").asString()).endsWith("/claims/" + mark + "-c/history/1");
        assertThat(item.get("version").asString()).isEqualTo("revision 1");
        JsonNode story = JsonMapper.shared().readTree(get("/stories/" + mark + ".csl.json").text()).get(0);
        assertThat(story.get("URL").asString()).matches("http://localhost:8080/history/[0-9]+");
    }

    @Test
    void citedAddressesLeadToTheRecord() throws Exception {
        for (String page : List.of("/stories/" + mark, "/claims/" + mark + "-c", "/claims/" + mark + "-n")) {
            Document shown = Jsoup.parse(get(page).text());
            String words = shown.select("#citation").text();
            assertThat(words).contains("Counterclaim, ", "http://localhost:8080/");
            assertThat(shown.select("#link").val()).isEqualTo("http://localhost:8080" + page);
            Raw permanent = get(words.substring(words.indexOf("http://localhost:8080/") + "http://localhost:8080".length()));
            assertThat(permanent.status()).isIn(200, 302);
            for (String file : shown.select(".out a[type]").eachAttr("href")) {
                assertThat(get(file).status()).as(file).isEqualTo(200);
            }
        }
        assertThat(Jsoup.parse(get("/claims/" + mark + "-n").text()).select("#citation").text()).contains("No verdict.");
        assertThat(Jsoup.parse(get("/stories/" + mark + "?asOf=2020-01-01").text()).select("#citation")).isEmpty();
    }

    @Test
    void citationsAnswerAsThePageDoes() throws Exception {
        for (String ending : List.of(".bib", ".csl.json")) {
            assertThat(get("/claims/nobody" + ending).status()).isEqualTo(404);
            assertThat(get("/stories/nobody" + ending).status()).isEqualTo(404);
            Raw known = get("/stories/" + mark + ending);
            assertThat(get("/stories/" + mark + ending, "If-None-Match: " + known.header("ETag").orElseThrow()).status()).isEqualTo(304);
            assertThat(Raw.ask(port, "HEAD", "/stories/" + mark + ending).body()).isEmpty();
        }
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private Raw get(String path, String... headers) throws Exception {
        return Raw.ask(port, "GET", path, headers);
    }
}
