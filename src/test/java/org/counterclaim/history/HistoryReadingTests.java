package org.counterclaim.history;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.counterclaim.account.Staff;
import org.counterclaim.desk.DeskTest;
import org.counterclaim.web.form.Editor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

@DeskTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HistoryReadingTests {

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient database;

    private Editor editor;
    private HistoryScene scene;
    private String claim;
    private List<Long> positions;

    @BeforeAll
    void make() throws Exception {
        editor = new Editor(staff);
        scene = new HistoryScene(editor, database);
        claim = scene.claim();
        positions = scene.positions(claim);
    }

    @Test
    void historyOfTheSiteHasTheLatestEntryFirst() throws Exception {
        Document page = page("/history");
        Element first = page.select(".log-entry").first();
        long latest = database.sql("select position from history_head").query(Long.class).single();
        assertThat(first.select(".log-time").attr("href")).isEqualTo("/history/" + latest);
        assertThat(page.select("link[rel=alternate]").attr("href")).isEqualTo("/feeds/history.atom");
    }

    @Test
    void everyEntryIsOnOnePageOfAFilteredHistoryAndOnlyThere() throws Exception {
        String filter = "/history?story=bridge-" + scene.mark;
        assertThat(page(filter).select(".log-entry")).hasSize(4);
        assertThat(page(filter + "&kind=claim").select(".log-time").eachAttr("href")).containsExactlyElementsOf(
                positions.reversed().stream().map(position -> "/history/" + position).toList());
        assertThat(page(filter + "&kind=claim&before=" + positions.get(1)).select(".log-time").eachAttr("href"))
                .containsExactly("/history/" + positions.getFirst());
        assertThat(page(filter + "&action=created&kind=claim").select(".log-entry")).hasSize(1);
        assertThat(page("/history?story=" + URLEncoder.encode("bridge " + scene.mark.toUpperCase(Locale.ROOT), UTF_8)).select(".log-entry"))
                .hasSize(4);
    }

    @Test
    void historyIsTurnedToEarlierEntriesThroughItsLinksToTheFirst() throws Exception {
        long entries = database.sql("select position from history_head").query(Long.class).single();
        long seen = 0;
        String next = "/history?person=M.%20Aalto&from=2020-01-01";
        String last = "";
        while (!next.isEmpty() && seen <= entries) {
            Document page = page(next);
            seen += page.select(".log-entry").size();
            last = page.select(".log-time").isEmpty() ? last : page.select(".log-time").last().attr("href");
            next = page.select(".pager a[rel=next]").attr("href");
        }
        assertThat(seen).isEqualTo(database.sql("select count(*) from entry where by_name = 'M. Aalto' and position <= :entries")
                .param("entries", entries).query(Long.class).single());
        assertThat(last)
                .isEqualTo("/history/"
                        + database.sql("select min(position) from entry where by_name = 'M. Aalto'").query(Long.class).single());
    }

    @Test
    void daysAreWholeDaysInUtc() throws Exception {
        String today = database.sql("select to_char(now() at time zone 'UTC', 'YYYY-MM-DD')").query((row, number) -> row.getString(1))
                .single();
        assertThat(page("/history?from=" + today + "&to=" + today).select(".log-entry")).isNotEmpty();
        assertThat(page("/history?to=2020-01-01").select(".log-entry")).isEmpty();
        assertThat(page("/history?to=2020-01-01").select(".empty").text()).contains("No entry passes this filter");
        assertThat(page("/history?from=9000-01-01").select(".log-entry")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"kind=verdikt", "action=deleted", "story=no-such-story", "from=yesteryear", "to=2022-13", "before=0", "before=x",
                "before=99999999999999999999", "story=%27%3B--", "from=../2022"})
    void badFilterIsRefusedInWords(String query) throws Exception {
        HttpResponse<String> answer = editor.read("/history?" + query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(answer.body()).select(".notice").text()).isNotBlank();
    }

    @Test
    void historyOfARecordSaysWhatChangedWordByWord() throws Exception {
        Element entry = page(claim + "/history").select(".log-entry:has(a[href=/history/" + positions.get(1) + "])").first();
        assertThat(entry.select(".changed dt").eachText()).containsExactly("The claim", "When it happened");
        assertThat(entry.select(".prose-change ins").text()).isEqualTo("[added: early ]");
        assertThat(entry.select(".prose-change del")).isEmpty();
        assertThat(entry.select(".changed li del").text()).isEqualTo("[removed: March 2022]");
        assertThat(entry.select(".changed li ins").text()).isEqualTo("[added: about March 2022]");
        assertThat(entry.text()).contains("Nearer to what was said", "M. Aalto");
    }

    @Test
    void recordsGoByTheirNamesAndTextIsNeverMarkup() throws Exception {
        Document page = page(claim + "/history");
        Element entry = page.select(".log-entry:has(a[href=/history/" + positions.get(2) + "])").first();
        assertThat(entry.select("del a[href=/actors/mayor-" + scene.mark + "]").text()).isEqualTo("The mayor " + scene.mark);
        assertThat(entry.select("ins a[href=/actors/council-" + scene.mark + "]").text()).isEqualTo("The council " + scene.mark);
        assertThat(entry.select(".folded")).isNotEmpty();
        assertThat(page.select("main script")).isEmpty();
        assertThat(entry.text()).contains("<script>alert(1)</script>");
    }

    @Test
    void everyRevisionHasALastingAddress() throws Exception {
        for (int revision = 1; revision <= 3; revision++) {
            HttpResponse<String> answer = editor.read(claim + "/history/" + revision);
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/history/" + positions.get(revision - 1));
        }
        for (String none : List.of("/4", "/0", "/x", "/99999999999")) {
            assertThat(editor.read(claim + "/history" + none).statusCode()).as(none).isEqualTo(404);
        }
        for (String none : List.of("/history/0", "/history/999999999", "/history/one", "/claims/no-such-claim/history")) {
            assertThat(editor.read(none).statusCode()).as(none).isEqualTo(404);
        }
    }

    @Test
    void oldVersionIsThereWholeAndSaysThatItIsOld() throws Exception {
        Document page = page("/history/" + positions.get(1));
        assertThat(page.select(".asof-notice").text()).contains("This is an older version");
        assertThat(page.select(".said").text())
                .contains("The mayor knew of the cracks in early March", "The mayor " + scene.mark, "about March 2022");
        assertThat(page.select("a[rel=prev]").attr("href")).isEqualTo("/history/" + positions.get(0));
        assertThat(page.select("a[rel=next]").attr("href")).isEqualTo("/history/" + positions.get(2));
        assertThat(page.text()).contains("Revision 2 of this claim", "Entry " + positions.get(1));
        assertThat(page("/history/" + positions.get(2)).select(".asof-notice")).isEmpty();
    }

    @Test
    void formerAddressLeadsToTheHistoryAndAWithdrawnRecordKeepsIt() throws Exception {
        String name = "W" + scene.mark;
        String desk = editor.made("actors", "name", name, "kind", "person", "slug", "w-" + scene.mark);
        scene.change(desk, "slug", "w2-" + scene.mark, "reason", "A better address");
        assertThat(editor.read("/actors/w-" + scene.mark + "/history").headers().firstValue("Location").orElseThrow())
                .endsWith("/actors/w2-" + scene.mark + "/history");
        Editor.place(editor.allTheSame("/desk/actors/w2-" + scene.mark + "/withdrawal", "reason", "It was nobody"));
        HttpResponse<String> gone = editor.read("/actors/w2-" + scene.mark);
        assertThat(gone.statusCode()).isEqualTo(410);
        String history = Jsoup.parse(gone.body()).select("main a[href$=/history]").attr("href");
        assertThat(history).isEqualTo("/actors/w2-" + scene.mark + "/history");
        assertThat(page(history).select(".log-entry").eachText()).anyMatch(text -> text.contains("withdrew the actor"));
        assertThat(page(history).select("header .label").text()).contains("withdrawn");
    }

    @Test
    void ofAnAccountOnlyThePublicNameIsShown() throws Exception {
        Document line = page("/history?kind=account");
        assertThat(line.select(".log-entry").first().text()).contains("opened the account of M. Aalto");
        Document entry = page(line.select(".log-time").attr("href"));
        assertThat(entry.select("main").text()).contains("M. Aalto").doesNotContain("editor", "m" + "-");
        assertThat(entry.select(".said, .changed")).isEmpty();
    }

    @Test
    void withheldWordsAreGoneAndTheEntrySaysSo() throws Exception {
        String desk = editor.made("actors", "name", "Secret " + scene.mark, "kind", "person", "slug", "secret-" + scene.mark);
        scene.change(desk, "name", "Known " + scene.mark, "reason", "He is called so");
        List<Long> all = scene.positions("secret-" + scene.mark);
        scene.withhold("By order of a court", all.get(0), all.get(1));
        long by = scene.positions("secret-" + scene.mark).getLast();
        Document entry = page("/history/" + all.get(1));
        assertThat(entry.select(".notice").text()).contains("Withheld for legal reasons on", "By order of a court", "entry " + by);
        assertThat(entry.text()).doesNotContain("Secret", "He is called so");
        assertThat(entry.select("main a[href^=/desk]")).isEmpty();
        Document history = page("/actors/secret-" + scene.mark + "/history");
        assertThat(history.text()).doesNotContain("Secret", "He is called so").contains("By order of a court");
        assertThat(page("/history/" + by).text()).contains("entry " + all.get(0) + " and entry " + all.get(1));
    }

    private Document page(String path) throws Exception {
        HttpResponse<String> answer = editor.read(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body(), path);
    }
}
