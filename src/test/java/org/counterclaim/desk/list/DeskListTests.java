package org.counterclaim.desk.list;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import org.counterclaim.account.Staff;
import org.counterclaim.desk.DeskTest;
import org.counterclaim.web.form.Editor;

import static org.assertj.core.api.Assertions.assertThat;

/** The lists of the desk: what is published, what is half done, and what was withdrawn. */
@DeskTest
class DeskListTests {

    @Autowired
    Staff staff;

    private final String mark = "w" + UUID.randomUUID().toString().substring(0, 8);
    private Editor editor;

    @BeforeEach
    void signIn() throws Exception {
        editor = new Editor(staff);
    }

    @Test
    void publishedListIsThatOfReadersAndStaysAtTheDesk() throws Exception {
        for (int i = 0; i < 21; i++) {
            editor.made("actors", "name", "Ferry " + i + " " + mark, "kind", i == 0 ? "outlet" : "person");
        }
        Document desk = page("/desk/actors?words=ferry+" + mark + "&order=name");
        Document readers = page("/actors?words=ferry+" + mark + "&order=name");
        assertThat(names(desk)).hasSize(20).isEqualTo(names(readers));
        assertThat(desk.select("#record").text()).isEqualTo("21 actors");
        assertThat(desk.select(".listed > li a:containsOwn(Edit)").eachAttr("href")).hasSize(20)
                .allMatch(href -> href.startsWith("/desk/actors/"));
        assertThat(readers.select("main a[href^=/desk]")).isEmpty();
        assertThat(desk.select(".facets a, .filter-notice a, .pager a").eachAttr("href")).hasSizeGreaterThan(4)
                .allMatch(href -> href.startsWith("/desk/actors"));
        assertThat(names(page(desk.select("a[rel=next]").attr("href")))).hasSize(1);
        assertThat(names(page(desk.select(".facets a:containsOwn(outlet)").attr("href")))).containsExactly("Ferry 0 " + mark);
        assertThat(desk.select("form.filters").attr("action")).isEqualTo("/desk/actors");
    }

    @ParameterizedTest
    @ValueSource(strings = {"stories", "claims", "actors", "articles"})
    void formAndDeskLeadToTheList(String plural) throws Exception {
        assertThat(page("/desk").select("a[href=/desk/" + plural + "]").text()).isEqualTo(plural);
        assertThat(page("/desk/" + plural + "/new").select(".crumb a[href=/desk/" + plural + "]")).hasSize(1);
        assertThat(page("/desk/" + plural).select("a[href=/desk/" + plural + "/new]")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /desk/claims?state=withdrown              | “withdrown” is not a state. Did you mean “withdrawn”?
            /desk/claims?state=draft                  | Did you mean “drafts”?
            /desk/claims?verdict=disputd              | “disputd” is not a verdict. Did you mean “disputed”?
            /desk/claims?state=withdrawn&order=date   | “date” is not an order.
            /desk/actors?state=withdrawn&kind=persn   | “persn” is not a kind of actor. Did you mean “person”?
            /desk/actors?state=withdrawn&after=AA     | “AA” is not a place in this list.
            /desk/actors?state=drafts&after=AA        | “AA” is not a place in this list.
            """)
    void whatIsNotUnderstoodIsNamedWithTheNearest(String path, String message) throws Exception {
        var answer = editor.read(path);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(message);
    }

    @Test
    void draftsAreOnesOwnAndThoseHandedIn() throws Exception {
        Editor other = new Editor(staff);
        draft(editor, "claims", "/desk/claims/new", "text", "Mine " + mark);
        String place = editor.made("claims", "text", "It is so " + mark);
        draft(editor, "claims", place, "text", "Changed " + mark, "version", "0");
        String handed = draft(other, "claims", "/desk/claims/new", "text", "Handed in " + mark);
        Editor.place(other.allTheSame(handed + "/handover"));
        draft(other, "claims", "/desk/claims/new", "text", "Secret " + mark);
        draft(editor, "actors", "/desk/actors/new", "name", "Elsewhere " + mark);
        Document drafts = page("/desk/claims?state=drafts");
        assertThat(drafts.text()).doesNotContain("Secret " + mark, "Elsewhere " + mark);
        assertThat(drafts.select(".drafts li:contains(" + mark + ") > span:has(a)").eachText()).satisfiesExactly(
                one -> assertThat(one).startsWith("Handed in " + mark + " new in claims, saved ").contains(" UTC by "),
                one -> assertThat(one).startsWith("Changed " + mark + " a change in claims, saved "),
                one -> assertThat(one).startsWith("Mine " + mark + " new in claims, saved "));
    }

    private String draft(Editor by, String form, String address, String... fields) throws Exception {
        String key = "/desk/drafts/" + UUID.randomUUID();
        List<String> all = new ArrayList<>(List.of("form", form, "address", address));
        all.addAll(List.of(fields));
        Editor.place(by.allTheSame(key, all.toArray(String[]::new)));
        return key;
    }

    @Test
    void withdrawnShowWhenByWhomAndWhyAndLeadToTheirHistory() throws Exception {
        String place = editor.made("articles", "headline", "Ferry " + mark, "kind", "broadcast");
        Editor.place(editor.allTheSame(place + "/withdrawal", "reason", "It was there twice."));
        Document page = page("/desk/articles?state=withdrawn&words=FERRY+" + mark + "&kind=broadcast");
        Element row = page.selectFirst(".listed > li");
        assertThat(row.text()).startsWith("Ferry " + mark + " It was there twice. Broadcast Withdrawn ").contains(" UTC by ");
        String history = row.select("a[href$=/history]").attr("href");
        assertThat(history).isEqualTo(place.substring("/desk".length()) + "/history");
        assertThat(page(history).text()).contains("It was there twice.");
        assertThat(row.select(".prop a").attr("href")).isEqualTo(place);
        assertThat(names(page("/desk/articles?state=withdrawn&kind=interview&words=" + mark))).isEmpty();
        assertThat(names(page("/desk/articles?words=" + mark))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"changed", "name"})
    void withdrawnAreShownOnceEach(String order) throws Exception {
        List<String> made = new ArrayList<>();
        for (int i = 10; i < 33; i++) {
            String name = "Ferry " + i + " " + mark;
            Editor.place(editor.allTheSame(editor.made("actors", "name", name, "kind", "person") + "/withdrawal", "reason", "Wrong"));
            made.add(name);
        }
        List<String> shown = new ArrayList<>();
        String next = "/desk/actors?state=withdrawn&words=" + mark + "&order=" + order;
        while (!next.isEmpty()) {
            Document page = page(next);
            shown.addAll(names(page));
            next = page.select("a[rel=next]").attr("href");
        }
        assertThat(shown).isEqualTo(order.equals("name") ? made : made.reversed());
    }

    private Document page(String path) throws Exception {
        var answer = editor.read(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private static List<String> names(Document page) {
        return page.select(".listed > li > .prop").eachText();
    }
}
