package org.counterclaim.reader.claim;

import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.counterclaim.interchange.StoryBundleImporter;
import org.counterclaim.testing.OneOfEach;
import org.counterclaim.testing.Raw;
import org.counterclaim.web.cache.SiteTest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Readers see what became of a report, and who still carries a claim that was refuted. */
@SiteTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportCarriersTests {

    private static final String STORY = """
            {"format": "counterclaim-story-bundle", "version": 1, "story": {"slug": "rc", "title": "T", "standfirst": "S"},
             "actors": [{"slug": "rc-ann", "name": "Ann", "kind": "person"}, {"slug": "rc-paper", "name": "The Paper", "kind": "outlet"}],
             "articles": [
               {"slug": "rc-one", "headline": "One", "kind": "news article", "publisher": "rc-paper", "published": "2024-05-01"}],
             "claims": [
               {"slug": "rc-denied", "number": 1, "text": "Only denied.", "statements": [
                 {"slug": "rc-d", "actor": "rc-ann", "stance": "denies", "said": "2024", "reports": [{"article": "rc-one"}]}],
                "verdicts": [{"mark": "refuted", "rationale": "R", "given": "2024-06-01T10:00:00Z", "by": "Bo"}]},
               {"slug": "rc-back", "number": 2, "text": "Taken back.", "statements": [
                 {"slug": "rc-a", "actor": "rc-ann", "stance": "asserts", "said": "2024-05-01", "reports": [{"article": "rc-one"}]},
                 {"slug": "rc-r", "actor": "rc-ann", "stance": "retracts", "said": "2024-05-02"}],
                "verdicts": [{"mark": "refuted", "rationale": "R", "given": "2024-06-01T10:00:00Z", "by": "Bo"}]},
               {"slug": "rc-open", "number": 3, "text": "No longer refuted.", "statements": [
                 {"slug": "rc-o", "actor": "rc-ann", "stance": "asserts", "said": "2024-05-01",
                  "reports": [{"article": "rc-one", "status": "retracted", "statusDate": "2024-05-05", "statusNote": "It was a joke."}]}],
                "verdicts": [{"mark": "refuted", "rationale": "R", "given": "2024-06-01T10:00:00Z", "by": "Bo"},
                  {"mark": "disputed", "rationale": "R", "given": "2024-06-02T10:00:00Z", "by": "Bo"}]}]}""";

    @LocalServerPort
    int port;

    @BeforeAll
    static void load(@Autowired StoryBundleImporter bundles) {
        bundles.load(STORY.getBytes(UTF_8), OneOfEach.CHANGE);
    }

    @Test
    void refutedClaimSaysWhoStillCarriesIt() throws Exception {
        assertThat(rows("the-millstone-was-sold", 0)).containsExactly(
                "Arnsund loses its stone | Valley Wire | 3 March 2024 | As published when checked 1 June 2024",
                "More on the stone of Arnsund | Valley Wire | 9 March 2024 | As published when checked",
                "A leaflet that nobody signed | not recorded | not recorded | Unchecked");
    }

    @Test
    void itSaysWhoCorrectedRetractedOrDeletedItWhenAndInWhatWords() throws Exception {
        List<String> rows = rows("the-millstone-was-sold", 1);
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0)).startsWith(
                "Millstone sold abroad by night | The Arnsund Courier | 2 March 2024 | Corrected 5 May 2024: The paper says");
        assertThat(rows.get(1)).contains("Retracted on or before 20 May 2024: تعتذر الصحيفة");
        assertThat(rows.get(2)).endsWith("April 2024 | Deleted");
    }

    @Test
    void itSaysSoWhereNobodyCarriesItStill() throws Exception {
        Document page = page("/claims/the-miller-was-paid");
        assertThat(page.select("section[aria-labelledby=carriers] .empty").text())
                .isEqualTo("No article on record is known to carry it still.");
        assertThat(rows("the-miller-was-paid", 0)).containsExactly(
                "Millstone sold abroad by night | The Arnsund Courier | 2 March 2024 | Retracted 5 May 2024");
    }

    @Test
    void articleCarriesWhatItsSpeakerTookBack() throws Exception {
        assertThat(rows("rc-back", 0)).containsExactly("One | The Paper | 1 May 2024 | Unchecked");
    }

    @Test
    void onlyTheStandingVerdictAndStatementsForTheClaimCount() throws Exception {
        assertThat(page("/claims/rc-denied").select("#carriers")).isEmpty();
        assertThat(page("/claims/rc-open").select("#carriers")).isEmpty();
    }

    @Test
    void eachReportSaysWhatBecameOfIt() throws Exception {
        for (String path : List.of("/claims/rc-open", "/stories/rc")) {
            assertThat(page(path).select("#rc-o .relay").text()).as(path)
                    .isEqualTo("Via The Paper, news article — retracted 5 May 2024: It was a joke.");
        }
        assertThat(page("/articles/rc-one").select(".record li .meta").eachText())
                .anySatisfy(line -> assertThat(line).endsWith("This report: retracted 5 May 2024: It was a joke."))
                .anySatisfy(line -> assertThat(line).doesNotContain("This report"));
        assertThat(page("/stories/rc").select("#rc-a .relay").text()).isEqualTo("Via The Paper, news article");
    }

    @Test
    void noteOnAReportThatSeveralReliedOnStandsOnce() throws Exception {
        String chains = page("/claims/the-millstone-was-sold").select("#courier-says-sold .relay").text();
        assertThat(chains.split("corrected 5 May 2024", -1)).hasSize(3);
        assertThat(chains.split("The paper says that its reporter", -1)).hasSize(2);
    }

    @Test
    void retractedReportCountsAsAReportAndAnOriginStill() throws Exception {
        assertThat(page("/claims/rc-open").select("#count").text()).isEqualTo("1 report, 1 origin");
        assertThat(page("/method").select("#origins").text())
                .contains("corrected, retracted or deleted still counts as a report and as an origin");
    }

    private List<String> rows(String claim, int table) throws Exception {
        return page("/claims/" + claim).select("section[aria-labelledby=carriers] table").get(table).select("tbody tr").stream()
                .map(row -> String.join(" | ", row.select("th, td").eachText())).toList();
    }

    private Document page(String path) throws Exception {
        Raw answer = Raw.ask(port, "GET", path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.text());
    }
}
