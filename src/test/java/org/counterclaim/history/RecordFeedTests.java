package org.counterclaim.history;

import java.util.ArrayList;
import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.counterclaim.account.Staff;
import org.counterclaim.desk.DeskTest;
import org.counterclaim.testing.Raw;
import org.counterclaim.web.form.Editor;

import static org.assertj.core.api.Assertions.assertThat;

/** The feed of a story, a claim or an actor tells what changes of it and of what belongs to it. */
@DeskTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordFeedTests {

    @LocalServerPort
    int port;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient database;

    private Editor editor;
    private HistoryScene scene;
    private String statement;

    @BeforeAll
    void make() throws Exception {
        editor = new Editor(staff);
        scene = new HistoryScene(editor, database);
        scene.claim();
        statement = editor.made("statements", "actor", "The mayor " + scene.mark, "stance", "denies", "claim",
                "[knew-" + scene.mark + "]", "said", "2022-04");
        scene.change(statement, "said", "May 2022", "reason", "The paper has May");
    }

    @Test
    void feedOfEachHasWhatBelongsToItTheLatestFirst() throws Exception {
        Document ofClaim = feed("/claims/knew-" + scene.mark);
        assertThat(titles(ofClaim)).hasSize(5).last().asString().contains("put the claim “The mayor learnt");
        assertThat(titles(ofClaim).getFirst()).contains("changed the statement “The mayor " + scene.mark + " denies: ");
        assertThat(ofClaim.select("entry > summary").eachText()).contains("The paper has May");
        assertThat(titles(feed("/actors/mayor-" + scene.mark))).hasSize(3);
        assertThat(titles(feed("/stories/bridge-" + scene.mark))).hasSize(7);
    }

    @Test
    void feedIsValidAndNamesItselfForGood() throws Exception {
        Document feed = feed("/claims/knew-" + scene.mark);
        assertThat(feed.select("feed > id, feed > title, feed > updated, feed > link[rel=self], feed > link[rel=alternate]")).hasSize(5);
        assertThat(feed.select("feed > updated").text()).isEqualTo(feed.select("entry > updated").eachText().getFirst());
        for (Element entry : feed.select("entry")) {
            assertThat(entry.select("> id, > title, > updated, > author > name, > link[rel=alternate]")).hasSize(5);
        }
        editor.allTheSame("/desk/stories", "title", "Moving " + scene.mark, "standfirst", "S", "slug", "moving-" + scene.mark);
        String before = feed("/stories/moving-" + scene.mark).select("feed > id").text();
        scene.change("/desk/stories/moving-" + scene.mark, "slug", "moved-" + scene.mark, "reason", "It moved");
        assertThat(ask("/stories/moving-" + scene.mark + ".atom").header("Location").orElseThrow())
                .endsWith("/stories/moved-" + scene.mark + ".atom");
        assertThat(feed("/stories/moved-" + scene.mark).select("feed > id").text()).isEqualTo(before).startsWith("urn:uuid:");
    }

    @Test
    void longFeedComesInPages() throws Exception {
        String slug = "long-" + scene.mark;
        editor.made("stories", "title", "Long " + scene.mark, "standfirst", "S", "slug", slug);
        for (int i = 0; i < 60; i++) {
            scene.change("/desk/stories/" + slug, "standfirst", "S " + i, "reason", "R" + i);
        }
        Document first = feed("/stories/" + slug);
        assertThat(titles(first)).hasSize(50);
        String next = first.select("feed > link[rel=next]").attr("href");
        Document second = xml(ask(next.substring(next.indexOf("/stories"))));
        assertThat(titles(second)).hasSize(11);
        assertThat(second.select("feed > link[rel=self]").attr("href")).isEqualTo(next);
        assertThat(second.select("feed > link[rel=first]").attr("href")).endsWith("/stories/" + slug + ".atom");
        assertThat(second.select("feed > link[rel=next]")).isEmpty();
        assertThat(ask("/stories/" + slug + ".atom?before=x").status()).isEqualTo(400);
    }

    @Test
    void feedAnswersAsThePageDoesAndThePageNamesIt() throws Exception {
        for (String path : List.of("/stories/bridge-", "/claims/knew-", "/actors/mayor-")) {
            String page = path + scene.mark;
            assertThat(Jsoup.parse(ask(page).text()).select("link[rel=alternate][type=application/atom+xml]").attr("href"))
                    .isEqualTo(page + ".atom");
            Raw answer = ask(page + ".atom");
            assertThat(answer.header("Content-Type")).hasValue("application/atom+xml;charset=UTF-8");
            assertThat(ask(page + ".atom", "If-None-Match: " + answer.header("ETag").orElseThrow()).status()).isEqualTo(304);
            assertThat(Raw.ask(port, "HEAD", page + ".atom").body()).isEmpty();
            assertThat(ask(path + "nobody.atom").status()).isEqualTo(404);
        }
        String desk = editor.made("actors", "name", "Gone " + scene.mark, "kind", "person", "slug", "gone-" + scene.mark);
        Editor.place(editor.allTheSame(desk + "/withdrawal", "reason", "Twice"));
        assertThat(ask("/actors/gone-" + scene.mark + ".atom").status()).isEqualTo(410);
    }

    @Test
    void feedOfAMergedActorLeadsToThatOfTheOther() throws Exception {
        String desk = editor.made("actors", "name", "Twin " + scene.mark, "kind", "person", "slug", "twin-" + scene.mark);
        editor.made("actors", "name", "Other twin " + scene.mark, "kind", "person", "slug", "other-twin-" + scene.mark);
        Document page = Jsoup.parse(editor.read(desk + "/merger?into=%5Bother-twin-" + scene.mark + "%5D").body());
        List<String> fields = new ArrayList<>(List.of("reason", "They are one"));
        for (String name : List.of("key", "intoId", "fromVersion", "intoVersion")) {
            fields.addAll(List.of(name, page.select("[name=" + name + "]").val()));
        }
        Editor.place(editor.send(desk + "/merger", fields.toArray(String[]::new)));
        Raw merged = ask("/actors/twin-" + scene.mark + ".atom");
        assertThat(merged.status()).isEqualTo(301);
        assertThat(merged.header("Location").orElseThrow()).endsWith("/actors/other-twin-" + scene.mark + ".atom");
    }

    private static List<String> titles(Document feed) {
        return feed.select("entry > title").eachText();
    }

    private Document feed(String page) throws Exception {
        return xml(ask(page + ".atom"));
    }

    private static Document xml(Raw answer) throws Exception {
        assertThat(answer.status()).isEqualTo(200);
        return Jsoup.parse(answer.text(), "", Parser.xmlParser());
    }

    private Raw ask(String path, String... headers) throws Exception {
        return Raw.ask(port, "GET", path, headers);
    }
}
