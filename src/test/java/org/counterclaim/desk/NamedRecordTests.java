package org.counterclaim.desk;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.counterclaim.account.Staff;
import org.counterclaim.web.form.Editor;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** The meaning of a name in a form: an existing record, several, none, or a new one. Each name is treated by itself. */
@DeskTest
class NamedRecordTests {

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient database;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private Editor editor;

    @BeforeEach
    void signIn() throws Exception {
        editor = new Editor(staff);
    }

    @Test
    void namesCompareAsPeopleReadThem() throws Exception {
        editor.made("actors", "name", "Élodie Gazette " + mark, "kind", "outlet");
        String thin = "\u2009";
        for (String typed : List.of("Élodie\u00a0Gazette ", "Élodie" + thin + "Gazette ", "Élodie  Gazette\u3000",
                "E\u0301lodie Gaz\u200bette ",
                "\u2068Élodie Gazette\u2069 ", "\u202aÉlodie\u202c Gazette ", "elodie gazette\u202f", "ＥLODIE Gazette\ufeff ",
                "Élodie Ga\u00adzette\u2028")) {
            assertThat(suggested("actors", typed + mark).select("[data-fit=EXACT]")).as(typed).hasSize(1);
        }
        String another = suggested("actors", "Élodie Gazettes " + mark).select("[role=option]").attr("data-fit");
        assertThat(another).isEqualTo("NEAR");
        Editor.place(editor.allTheSame("/desk/claims", "text", "It is so " + mark, "about", "Élodie\u00a0Gazette " + mark));
        assertThat(actors("%Gazette " + mark)).isEqualTo(1);
    }

    @Test
    void marksThatTurnTheTextAreTakenOut() throws Exception {
        String place = editor.made("statements", "actor", editor.actor(), "stance", "asserts", "claim", editor.claim(), "said", "2021",
                "quotation", "\u2067He said \u202eso\u202c\u2069 \u200fhere");
        assertThat(Jsoup.parse(editor.read(place).body()).select("#quotation").text()).isEqualTo("He said so \u200fhere");
    }

    @Test
    void slugIsAHitAndNoName() throws Exception {
        editor.made("actors", "name", "Sam Sample " + mark, "kind", "person", "slug", "s-" + mark);
        Element hit = suggested("actors", "s-" + mark).select("[role=option]").getFirst();
        assertThat(hit.attr("data-typed")).isEqualTo("Sam Sample " + mark);
        assertThat(hit.attr("data-fit")).isEqualTo("NEAR");
        assertThat(Editor.problems(claimAbout("s-" + mark)))
                .contains("No actor on record is called “s-" + mark + "”", "Sam Sample " + mark);
        assertThat(Editor.problems(claimAbout("Else [s-" + mark + "]"))).contains("No actor on record is called", "Sam Sample " + mark);
        assertThat(claimAbout("Sam Sample " + mark + " [s-" + mark + "]").statusCode()).isEqualTo(303);
    }

    /** The browser runs no script. */
    @Test
    void ofRecordsWithOneNameAllAreOfferedAndOneIsChosen() throws Exception {
        String name = "Sam Sample " + mark;
        for (String kind : List.of("person", "outlet", "government", "organisation")) {
            editor.made("actors", "name", name, "kind", kind, "slug", kind + "-" + mark, "description", "The " + kind + " of it");
        }
        HttpResponse<String> refused = claimAbout(name);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Editor.problems(refused))
                .contains("More than one actor is called “" + name + "”", "[person-" + mark + "]", "[outlet-" + mark + "]",
                        "[government-" + mark + "]", "[organisation-" + mark + "]");
        Document page = Jsoup.parse(refused.body());
        assertThat(page.select(".near legend").text()).isEqualTo("Which actor called “" + name + "” is meant?");
        assertThat(page.select(".near label").eachText()).hasSize(5)
                .contains(name + " [outlet-" + mark + "] outlet, The outlet of it; no statements");
        String place =
                Editor.place(
                        editor.allTheSame("/desk/claims", Editor.fields(refused.body(), "about.meant", name + " [outlet-" + mark + "]")));
        assertThat(Jsoup.parse(editor.read(place).body()).select("#about").val()).isEqualTo(name + " [outlet-" + mark + "]");
        HttpResponse<String> changed = editor.send("/desk/claims", Editor.fields(refused.body(), "key", UUID.randomUUID().toString(),
                "about", "Somebody " + mark, "about.meant", name + " [outlet-" + mark + "]"));
        assertThat(Editor.problems(changed)).as("what was chosen for a name that does not stand there any more")
                .contains("No actor on record is called “Somebody " + mark + "”");
    }

    @Test
    void eachNameOfManyIsNewOrKnownByItself() throws Exception {
        String known = editor.actor();
        String place =
                editor.made("claims", "text", "It is so " + mark, "about", "John Q. Sample " + mark, "about", known, "about",
                        "Ruritania " + mark,
                        "about.new", "yes", "about.kind", "person", "about.3.new", "yes", "about.3.kind", "government");
        assertThat(kind("John Q. Sample " + mark)).isEqualTo("person");
        assertThat(kind("Ruritania " + mark)).isEqualTo("government");
        assertThat(Jsoup.parse(editor.read(place).body()).select("[name=about]").eachAttr("value"))
                .contains("John Q. Sample " + mark, known, "Ruritania " + mark);
    }

    @Test
    void problemStandsAtTheNameThatHasIt() throws Exception {
        HttpResponse<String> refused = editor.send("/desk/statements", "actor", editor.actor(), "stance", "asserts", "said", "2021",
                "claim", "It is so " + mark, "claim.new", "yes", "claim.about", editor.actor(), "claim.about", "Nobody " + mark,
                "claim.about", "Ruritania " + mark, "claim.about.3.new", "yes", "toldBy", "Relay " + mark, "toldBy.new", "yes",
                "toldBy.kind", "person",
                "toldBy", "Nobody either " + mark);
        Document page = Jsoup.parse(refused.body());
        assertThat(page.select(".errors a").eachAttr("href")).containsExactly("#claim.about-2", "#claim.about.3.kind", "#toldBy-2");
        assertThat(page.select(".errors a").eachText().get(1)).isEqualTo("Kind of “Ruritania " + mark + "”: Choose one.");
        page.select(".errors a").eachAttr("href").forEach(href -> assertThat(page.getElementById(href.substring(1))).as(href).isNotNull());
        assertThat(page.getElementById("claim.about-2").attr("aria-describedby")).isEqualTo("claim.about-2-problem claim.about-hint");
        assertThat(page.select("[name='toldBy.new']").hasAttr("checked")).isTrue();
        assertThat(page.select("[name='toldBy.2.new']").hasAttr("checked")).isFalse();
        assertThat(actors("%" + mark)).isZero();
        Editor.place(
                editor.allTheSame("/desk/statements",
                        Editor.fields(refused.body(), "claim.about.2.new", "yes", "claim.about.2.kind", "person",
                                "claim.about.3.kind", "government", "toldBy.2.new", "yes", "toldBy.2.kind", "outlet")));
        assertThat(kind("Nobody " + mark)).isEqualTo("person");
        assertThat(kind("Ruritania " + mark)).isEqualTo("government");
        assertThat(kind("Nobody either " + mark)).isEqualTo("outlet");
    }

    @Test
    void draftKeepsWhatEachNameIs() throws Exception {
        UUID key = UUID.randomUUID();
        Editor.place(editor.send("/desk/drafts/" + key, "form", "claims", "address", "/desk/claims/new", "text", "It is so " + mark,
                "about", "John " + mark, "about", "", "about", "Ruritania " + mark, "about.3.new", "yes", "about.3.kind", "government"));
        Document page = Jsoup.parse(editor.read("/desk/claims/new?draft=" + key).body());
        assertThat(page.getElementById("about-3").val()).isEqualTo("Ruritania " + mark);
        assertThat(page.select("[name='about.new']").hasAttr("checked")).isFalse();
        assertThat(page.select("[name='about.3.new']").hasAttr("checked")).isTrue();
        assertThat(page.select("[name='about.3.kind'] [selected]").val()).isEqualTo("government");
    }

    @Test
    void hitsSayWhatTellsThemApart() throws Exception {
        editor.made("stories", "title", "Story " + mark, "standfirst", "What is contested.");
        editor.made("claims", "text", "It is so " + mark, "stories", "Story " + mark);
        assertThat(suggested("claims", "It is so " + mark).select(".hint").getFirst().text())
                .isEqualTo("claim 1 of Story " + mark + "; unverified; no statements");
        editor.made("actors", "name", "Gazette " + mark, "kind", "outlet", "description", "A weekly of the coast");
        assertThat(suggested("actors", "Gazette " + mark).select(".hint").getFirst().text())
                .isEqualTo("outlet, A weekly of the coast; no statements");
        editor.made("articles", "headline", "Report " + mark, "kind", "news article", "publisher", "Gazette " + mark, "published",
                "October 2022");
        assertThat(suggested("articles", "Report " + mark).select(".hint").getFirst().text())
                .isEqualTo("news article, Gazette " + mark + ", October 2022; no statements");
        editor.made("statements", "actor", "Gazette " + mark, "stance", "asserts", "claim", "It is so " + mark, "said", "2022",
                "report1.article", "Report " + mark);
        assertThat(suggested("claims", "It is so " + mark).select(".hint").getFirst().text()).endsWith("; unverified; 1 statement");
        assertThat(suggested("actors", "Gazette " + mark).select(".hint").getFirst().text()).endsWith("; 1 statement");
        assertThat(suggested("articles", "Report " + mark).select(".hint").getFirst().text()).endsWith("; 1 statement");
        assertThat(suggested("stories", "Story " + mark).select(".hint").getFirst().text()).isEqualTo("1 claim");
    }

    @Test
    void longDescriptionLeavesRoomForTheNumber() throws Exception {
        editor.made("actors", "name", "Gazette " + mark, "kind", "outlet", "description", "A weekly of the coast. ".repeat(20));
        assertThat(suggested("actors", "Gazette " + mark).select(".hint").getFirst().text()).startsWith("outlet, A weekly")
                .endsWith("; no statements").hasSizeLessThanOrEqualTo(125);
    }

    @Test
    void exactNameComesFirstThenBeginningsThenWhatIsAlikeAndWhatIsUsedMostAmongEquals() throws Exception {
        for (String name : List.of("Weir " + mark, "Weir " + mark + " Alpha", "Weir " + mark + " Bravo", "The Weir " + mark)) {
            editor.made("actors", "name", name, "kind", "organisation");
        }
        editor.made("statements", "actor", "Weir " + mark + " Bravo", "stance", "asserts", "claim", editor.claim(), "said", "2022");
        assertThat(suggested("actors", "Weir " + mark).select("[role=option]").eachAttr("data-typed"))
                .containsExactly("Weir " + mark, "Weir " + mark + " Bravo", "Weir " + mark + " Alpha", "The Weir " + mark);
    }

    @Test
    void aliasesAndPartsOfNamesAreFound() throws Exception {
        editor.made("actors", "name", "Angela Weir " + mark, "kind", "person", "aliases", "Mayor of " + mark);
        Element byAlias = suggested("actors", "mayor of " + mark).select("[role=option]").getFirst();
        assertThat(byAlias.attr("data-typed")).isEqualTo("Angela Weir " + mark);
        assertThat(byAlias.text()).contains("person, also Mayor of " + mark);
        for (String typed : List.of("weir " + mark, "Anjela Weir " + mark, mark)) {
            assertThat(suggested("actors", typed).select("[role=option]").eachAttr("data-typed")).as(typed)
                    .contains("Angela Weir " + mark);
        }
    }

    @Test
    void articleIsFoundByItsAddress() throws Exception {
        editor.made("articles", "headline", "Report " + mark, "kind", "broadcast", "webAddress", "https://example.org/weir/" + mark + "/a");
        for (String typed : List.of("https://example.org/weir/" + mark + "/a", "https://example.org/weir/" + mark)) {
            assertThat(suggested("articles", typed).select("[role=option]").eachAttr("data-typed")).first().isEqualTo("Report " + mark);
        }
    }

    private HttpResponse<String> claimAbout(String typed) throws Exception {
        return editor.allTheSame("/desk/claims", "text", "It is so " + UUID.randomUUID(), "about", typed);
    }

    private Document suggested(String plural, String typed) throws Exception {
        return Jsoup.parse(editor.read("/desk/" + plural + "/suggestions?of=about&at=about&about=" + encode(typed, UTF_8)).body());
    }

    private String kind(String name) {
        return database.sql("select kind from actor where name = :name").param("name", name).query(String.class).single();
    }

    private long actors(String like) {
        return database.sql("select count(*) from actor where name like :name").param("name", like).query(Long.class).single();
    }
}
