package org.counterclaim.desk;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.counterclaim.account.Staff;
import org.counterclaim.web.form.Editor;

import static org.assertj.core.api.Assertions.assertThat;

/** If a form breaks a rule of the database or of a record, a message beside the field says so. */
@DeskTest
class FieldLimitTests {

    @Autowired
    Staff staff;

    private Editor editor;
    private String actor = "";
    private String claim = "";
    private String article = "";

    @BeforeEach
    void signIn() throws Exception {
        editor = new Editor(staff);
        actor = editor.actor();
        claim = editor.claim();
        article = editor.article();
    }

    @Test
    void wordsThatAreNotOfferedAreRefused() throws Exception {
        isRefused("actors", "Kind: Choose one of the words offered.", "name", "Somebody", "kind", "robot");
        isRefused("articles", "Kind: Choose one of the words offered.", "headline", "Something", "kind", "NEWS_ARTICLE");
        refusesStatement("What they do with the claim: Choose", "stance", "shouts");
        refusesStatement("What they say it rests on: Choose", "basis", "hunch");
        refusesStatement("What a denial or dispute is aimed at: Choose", "stance", "denies", "aim", "you");
        refusesStatement("Only a denial or a dispute has an aim.", "aim", "substance");
    }

    @Test
    void absurdDatesAreRefusedOrKept() throws Exception {
        for (String date : List.of("30 February 2021", "yesterday-like", "2021-13", "-", "0000-00-00", "2022-02-30", "9".repeat(199), "/",
                "..",
                "[", "{}", "Y", "Y99999999999999999999", "next yaer", "%", "a".repeat(201))) {
            HttpResponse<String> answer = statement("said", date);
            assertThat(answer.statusCode()).as(date).isEqualTo(422);
            assertThat(Editor.problems(answer)).contains("When it was said: ");
        }
        for (String date : List.of("Y-170000002", "Y170000002", "-9999", "9999", "../..", "-0001-12-31", "y1e6")) {
            assertThat(statement("said", date).statusCode()).as(date).isIn(303, 422);
        }
    }

    @Test
    void namesThatMeanNothingOnRecordAreRefused() throws Exception {
        refusesStatement("The claim, as one plain sentence: No claim on record is called", "claim", "Nobody ever said this");
        refusesStatement("Who says it: No actor on record has the slug", "actor", "[" + UUID.randomUUID() + "]");
        refusesStatement("The statement it answers: No statement on record is called", "answers", "Nothing");
        refusesStatement("The statement it answers: A statement goes on record by a form of its own", "answers", "Nothing", "answers.new",
                "yes");
        isRefused("actors", "", "name", "Somebody", "kind", "person", "vouchedBy", "x".repeat(1_001));
    }

    @Test
    void languagesAreNamesOrTags() throws Exception {
        for (String language : List.of("e", "Elvish", "en-", "en-a", "x".repeat(36), "en" + "-abcdefgh".repeat(4),
                "en" + "-ab".repeat(300_000))) {
            refusesStatement("Language of the quotation: ", "quotation", "Non", "quotationLanguage", language);
            isRefused("articles", "Language: ", "headline", "Something", "kind", "news article", "language", language);
        }
        refusesStatement("A translation needs the language", "quotation", "Non", "translation", "No");
        refusesStatement("needs the words that were said", "quotationLanguage", "fr");
        assertThat(statement("quotation", "Non", "quotationLanguage", "fr" + "-abcdefgh".repeat(3) + "-abcde", "translation", "No")
                .statusCode()).isEqualTo(303);
        String place = Editor.place(statement("quotation", "Нет", "quotationLanguage", "русский", "translation", "No"));
        assertThat(Jsoup.parse(editor.read(place).body()).getElementById("quotationLanguage").val()).isEqualTo("Russian");
        assertThat(editor.read(place.substring("/desk".length()) + "/history").body()).contains("Russian").doesNotContain(">ru<");
        String article = editor.made("articles", "headline", "Nachricht", "kind", "news article", "language", "Deutsch");
        String page = editor.read(article.substring("/desk".length())).body();
        assertThat(page).contains("lang=\"de\"", "Language: German");
    }

    @Test
    void reportsMakeNoCircle() throws Exception {
        String other = editor.article();
        String third = editor.article();
        refusesStatement("Report 1: relayed from: An article does not relay", "report1.article", article, "report1.relayedFrom", article);
        refusesStatement("would be relayed from itself", "report1.article", article, "report1.relayedFrom", other,
                "report2.article", other, "report2.relayedFrom", article);
        refusesStatement("would be relayed from itself", "report1.article", article, "report1.relayedFrom", other,
                "report2.article", other, "report2.relayedFrom", third, "report3.article", third, "report3.relayedFrom", article);
        refusesStatement("stands in the reports twice", "report1.article", article, "report2.article", article);
        refusesStatement("Report 2: the article: Name the article", "report1.article", article, "report2.wording", "alleged");
        assertThat(statement("report1.article", article, "report1.relayedFrom", other, "report2.article", other,
                "report2.relayedFrom", third).statusCode()).isEqualTo(303);
    }

    @Test
    void statementsAnswerOthersOnTheSameClaimAndNeverThemselves() throws Exception {
        String first = Editor.place(statement());
        String second = Editor.place(statement("answers", "[" + slug(first) + "]", "stance", "denies"));
        refusesStatement("That statement is on another claim", "claim", editor.claim(), "answers", "[" + slug(first) + "]");
        isRefusedAt(first, "A statement does not answer itself", "answers", "[" + slug(first) + "]");
        isRefusedAt(first, "answers this one", "answers", "[" + slug(second) + "]");
        isRefusedAt(first, "The claim, as one plain sentence: ", "claim", editor.claim());
        assertThat(editor.allTheSame(second, editor.filledIn(second, "answers", "", "claim", editor.claim(), "reason", "Moved"))
                .statusCode()).isEqualTo(303);
    }

    @Test
    void nothingRefersToItself() throws Exception {
        String someone = editor.made("actors", "name", actor + " x", "kind", "unnamed source");
        isRefusedAt(someone, "Who vouches for them: ", "vouchedBy", "[" + slug(someone) + "]");
        String piece = editor.made("articles", "headline", article + " x", "kind", "broadcast");
        isRefusedAt(piece, "An article does not rely on itself", "reliesOn", "[" + slug(piece) + "]");
        String something = editor.made("claims", "text", claim + " x");
        isRefusedAt(something, "A claim is not linked with itself", "contradicts", "[" + slug(something) + "]");
        isRefusedAt(something, "A claim is not linked with itself", "partOf", "[" + slug(something) + "]");
    }

    @Test
    void addressesAreNotTakenTwice() throws Exception {
        String place = editor.made("actors", "name", "Slug " + UUID.randomUUID(), "kind", "person");
        isRefused("actors", "Another record has this address", "name", "Somebody", "kind", "person", "slug", slug(place));
        isRefused("actors", "Last part of its address: ", "name", "Somebody", "kind", "person", "slug", "Not A Slug");
        String address = "https://example.org/" + UUID.randomUUID();
        editor.made("articles", "headline", "First", "kind", "broadcast", "webAddress", address);
        isRefused("articles", "is on record with this address already", "headline", "Second", "kind", "broadcast", "webAddress",
                address.replace("https", "http") + "?utm_source=x");
    }

    @Test
    void orderOfNamesCanBeChanged() throws Exception {
        String other = editor.actor();
        String place =
                editor.made("articles", "headline", "Order " + UUID.randomUUID(), "kind", "broadcast", "authors", actor, "authors", other);
        Editor.place(editor.allTheSame(place, editor.filledIn(place, "authors", other, "authors", actor, "reason", "Order")));
        assertThat(editor.filledIn(place)).containsSubsequence("authors", other, "authors", actor);
        String said = Editor.place(statement("toldBy", actor, "toldBy", other));
        Editor.place(editor.allTheSame(said, editor.filledIn(said, "toldBy", other, "toldBy", actor, "reason", "Order")));
        assertThat(editor.filledIn(said)).containsSubsequence("toldBy", other, "toldBy", actor);
    }

    @Test
    void whatCannotBeSeenIsNoName() throws Exception {
        for (String nothing : List.of("\u00a0", "\u200b", "\u2060\ufeff", "\u3000\u00ad", "\u202e")) {
            isRefused("actors", "Name: ", "name", nothing, "kind", "person");
        }
        isRefused("actors", "Name: ", "name", "Two\nlines", "kind", "person");
    }

    private HttpResponse<String> statement(String... otherwise) throws Exception {
        List<String> all = new ArrayList<>(List.of(otherwise));
        String[] base = {"actor", actor, "claim", claim, "stance", "asserts", "said", "2021"};
        for (int i = 0; i < base.length; i += 2) {
            if (!all.contains(base[i])) {
                all.addAll(List.of(base[i], base[i + 1]));
            }
        }
        return editor.allTheSame("/desk/statements", all.toArray(String[]::new));
    }

    private void refusesStatement(String problem, String... otherwise) throws Exception {
        HttpResponse<String> answer = statement(otherwise);
        assertThat(answer.statusCode()).as(problem).isEqualTo(422);
        assertThat(Editor.problems(answer)).contains(problem);
    }

    private void isRefused(String plural, String problem, String... fields) throws Exception {
        HttpResponse<String> answer = editor.send("/desk/" + plural, fields);
        assertThat(answer.statusCode()).as(problem).isEqualTo(422);
        assertThat(Editor.problems(answer)).contains(problem);
    }

    private void isRefusedAt(String place, String problem, String... otherwise) throws Exception {
        List<String> all = new ArrayList<>(List.of(otherwise));
        all.addAll(List.of("reason", "To see"));
        HttpResponse<String> answer = editor.send(place, editor.filledIn(place, all.toArray(String[]::new)));
        assertThat(answer.statusCode()).as(problem).isEqualTo(422);
        assertThat(Editor.problems(answer)).contains(problem);
    }

    private static String slug(String place) {
        return place.substring(place.lastIndexOf('/') + 1);
    }
}
