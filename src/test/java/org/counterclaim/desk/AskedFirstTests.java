package org.counterclaim.desk;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.counterclaim.account.Staff;
import org.counterclaim.web.form.Editor;

import static org.assertj.core.api.Assertions.assertThat;

/** Values that are seldom meant: the form asks before it publishes, and publishes them if the editor says so. */
@DeskTest
class AskedFirstTests {

    @Autowired
    Staff staff;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    private Editor editor;
    private String story;
    private String claim;
    private String actor;
    private String article;

    @BeforeEach
    void record() throws Exception {
        editor = new Editor(staff);
        story = "Story " + UUID.randomUUID();
        editor.made("stories", "title", story, "standfirst", "It is told.");
        claim = "It is so " + UUID.randomUUID();
        Editor.place(editor.send("/desk/claims", "text", claim, "stories", story));
        actor = editor.actor();
        article = "Headline " + UUID.randomUUID();
        Editor.place(editor.send("/desk/articles", "headline", article, "kind", "news article", "published", "11 October 2022"));
    }

    @Test
    void claimInNoStory() throws Exception {
        asks("/desk/claims", "would stand in no story", "text", "It is so " + UUID.randomUUID());
    }

    @Test
    void claimThatLeavesItsLastStoryIsAskedAboutOnce() throws Exception {
        String place = editor.made("claims", "text", "It is so " + UUID.randomUUID(), "stories", story);
        asks(place, "would stand in no story", editor.filledIn(place, "stories", "", "reason", "It belongs elsewhere"));
        Editor.place(editor.send(place, editor.filledIn(place, "context", "More of it", "reason", "It was short")));
    }

    @Test
    void statementWithoutASource() throws Exception {
        asks("/desk/statements", "no source", statement("asserts", "11 October 2022", "report1.article", ""));
    }

    @Test
    void retractionBySomebodyWhoTookNoPosition() throws Exception {
        asks("/desk/statements", "they have taken no position", statement("retracts", "11 October 2022"));
    }

    @Test
    void retractionOfWhatWasAssertedIsNotAskedAbout() throws Exception {
        Editor.place(editor.send("/desk/statements", statement("asserts", "10 October 2022")));
        Editor.place(editor.send("/desk/statements", statement("retracts", "11 October 2022")));
    }

    @Test
    void attributionDeniedByAStranger() throws Exception {
        asks("/desk/statements", "Nobody on record says that they said it", statement("denies", "11 October 2022", "aim", "attribution"));
    }

    @Test
    void attributionDeniedByWhomItWasAttributedToIsNotAskedAbout() throws Exception {
        String attributing = editor.actor();
        Editor.place(editor.send("/desk/statements", statement("asserts", "10 October 2022", "actor", attributing, "toldBy", actor)));
        Editor.place(editor.send("/desk/statements", statement("denies", "11 October 2022", "aim", "attribution", "answers",
                attributing + " asserts: " + claim)));
    }

    @Test
    void daysToCome() throws Exception {
        asks("/desk/statements", "still to come", statement("asserts", "11 October 2122", "report1.article", editor.article()));
        asks("/desk/articles", "a year that systems write", "headline", "Headline " + UUID.randomUUID(), "kind", "news article",
                "published", "9999");
    }

    @Test
    void daysThatSystemsWriteForNone() throws Exception {
        asks("/desk/statements", "write where they know no date",
                statement("asserts", "1 January 1970", "report1.article", editor.article()));
        asks("/desk/articles", "before anything was printed", "headline", "Headline " + UUID.randomUUID(), "kind", "news article",
                "published", "1203");
    }

    @Test
    void articleThatAppearedBeforeWhatItReports() throws Exception {
        asks("/desk/statements", "was published before that", statement("asserts", "12 October 2022"));
    }

    @Test
    void exactDoubles() throws Exception {
        Editor.place(editor.send("/desk/statements", statement("asserts", "10 October 2022", "quotation", "It is so.")));
        asks("/desk/statements", "same speaker, stance, claim and date", statement("asserts", "10 October 2022", "quotation", "It is so."));
        asks("/desk/claims", "is on record already, at /claims/", "text", claim, "stories", story);
        asks("/desk/actors", "is on record already, at /actors/", "name", actor.toUpperCase(Locale.ROOT), "kind", "person");
        asks("/desk/actors", "is on record already, at /actors/", "name", "Alias " + UUID.randomUUID(), "kind", "person", "aliases", actor);
        asks("/desk/stories", "is on record already, at /stories/", "title", story, "standfirst", "It is told again.");
    }

    @Test
    void recordMadeWhereItIsNamedIsAskedAboutInItsField() throws Exception {
        HttpResponse<String> asked = asks("/desk/statements", "would stand in no story",
                statement("asserts", "10 October 2022", "claim", "It is so " + UUID.randomUUID(), "claim.new", "yes"));
        assertThat(Jsoup.parse(asked.body()).select("#claim-problem").text()).contains("would stand in no story");
    }

    @Test
    void whatWasNotAskedIsNotConfirmed() throws Exception {
        HttpResponse<String> asked = editor.send("/desk/claims", "text", claim, "stories", story);
        assertThat(editor.send("/desk/claims", "text", claim, "despite", code(asked)).statusCode()).isEqualTo(422);
    }

    @Test
    void formThatComesAgainWithOtherWordsIsNotTakenForTheFirst() throws Exception {
        String key = UUID.randomUUID().toString();
        String first = Editor.place(editor.send("/desk/actors", "name", "Name " + UUID.randomUUID(), "kind", "person", "key", key));
        String[] second = {"name", "Name " + UUID.randomUUID(), "kind", "person", "key", key};
        HttpResponse<String> asked = asks("/desk/actors", "You published this form before, with other words: see " + first, second);
        assertThat(asked.body()).contains(second[1]);
        assertThat(Editor.place(editor.allTheSame("/desk/actors", second))).isNotEqualTo(first);
    }

    @Test
    void whatWasPublishedAllTheSameIsListedOnTheDesk() throws Exception {
        String alone = "It is so " + UUID.randomUUID();
        editor.made("claims", "text", alone);
        editor.made("statements", statement("retracts", "11 October 2022", "aim", "", "report1.article", ""));
        editor.made("statements", statement("denies", "11 October 2022", "aim", "attribution", "actor", editor.actor()));
        Document gaps = Jsoup.parse(editor.read("/desk/gaps").body());
        assertThat(gap(gaps, "claims-in-no-story")).contains(alone);
        assertThat(gap(gaps, "statements-without-source")).contains(actor + " retracts: " + claim);
        assertThat(gap(gaps, "retractions-of-nothing")).contains(actor + " retracts: " + claim);
        assertThat(gap(gaps, "denials-of-no-attribution")).contains("denies: " + claim);
    }

    @Test
    void articlesOfOnePageAreListedToBeMerged() throws Exception {
        String first = editor.article();
        String second = editor.article();
        assertThat(gap(Jsoup.parse(editor.read("/desk/gaps").body()), "articles-of-one-page")).doesNotContain(first);
        owner.sql("alter table article disable trigger user").update();
        owner.sql("update article set web_identity = '//paper.example/' || md5(:first) where headline in (:first, :second)")
                .param("first", first).param("second", second).update();
        owner.sql("alter table article enable trigger user").update();
        assertThat(gap(Jsoup.parse(editor.read("/desk/gaps").body()), "articles-of-one-page")).contains(first, second);
    }

    private static String gap(Document gaps, String word) {
        return gaps.select("section[aria-labelledby=" + word + "]").text();
    }

    /** Expects that the form asks and publishes nothing, and that it publishes when sent from the page that asks. */
    private HttpResponse<String> asks(String path, String question, String... fields) throws Exception {
        HttpResponse<String> asked = editor.send(path, fields);
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(Editor.problems(asked)).contains("Is this meant?", question);
        Document page = Jsoup.parse(asked.body());
        assertThat(page.select(".asked button[form=record]")).isNotEmpty();
        Editor.place(editor.send(path, Editor.fields(asked.body())));
        return asked;
    }

    private static String code(HttpResponse<String> asked) {
        return Jsoup.parse(asked.body()).select("form [name=despite]").attr("value");
    }

    private String[] statement(String stance, String said, String... otherwise) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "actor", actor, "stance", stance, "claim", claim, "said", said, "report1.article", article));
        for (int i = 0; i < otherwise.length; i += 2) {
            fields.put(otherwise[i], otherwise[i + 1]);
        }
        return fields.entrySet().stream().flatMap(field -> Stream.of(field.getKey(), field.getValue())).toArray(String[]::new);
    }
}
