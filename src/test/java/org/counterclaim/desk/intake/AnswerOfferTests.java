package org.counterclaim.desk.intake;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.counterclaim.account.Staff;
import org.counterclaim.testing.DemonstrationTest;
import org.counterclaim.web.form.Editor;

import static org.assertj.core.api.Assertions.assertThat;

/** A denial that can answer one statement only is offered as the answer to that, and is not recorded without it unasked. */
@DemonstrationTest
class AnswerOfferTests {

    @Autowired
    Staff staff;

    private Editor editor;
    private String id;
    private String claim;

    @BeforeEach
    void aUnionAssertsIt() throws Exception {
        editor = new Editor(staff);
        id = UUID.randomUUID().toString();
        claim = "The crane was unsafe " + id + ".";
        editor.made("claims", "text", claim);
        editor.made("actors", "name", "Union " + id, "kind", "organisation");
        editor.made("actors", "name", "Foreman " + id, "kind", "person");
        editor.made("statements", "actor", "Union " + id, "stance", "asserts", "claim", claim, "said", "2022");
    }

    @Test
    void onlyStatementThatTheStanceCanAnswerIsChosen() throws Exception {
        for (String place : List.of(intake() + "/offers", "/desk/offers", "/desk/statements/new")) {
            String offers = place + "?claim=" + claim.replace(" ", "%20");
            assertThat(chosen(offers + "&stance=denies&actor=Minister")).startsWith("Union " + id);
            assertThat(chosen(offers + "&stance=retracts&actor=Union%20" + id)).startsWith("Union " + id);
            assertThat(chosen(offers + "&stance=denies&actor=Union%20" + id)).isEmpty();
            assertThat(chosen(offers + "&stance=asserts&actor=Minister")).isEmpty();
            assertThat(chosen(offers)).isEmpty();
            assertThat(chosen(offers + "&stance=x")).isEmpty();
        }
    }

    @Test
    void noneIsChosenWhereTwoMayBeMeant() throws Exception {
        editor.made("statements", "actor", "Foreman " + id, "stance", "supports", "claim", claim, "said", "2022");
        for (String place : List.of(intake() + "/offers", "/desk/offers", "/desk/statements/new")) {
            assertThat(chosen(place + "?stance=denies&actor=Minister&claim=" + claim.replace(" ", "%20"))).as(place).isEmpty();
        }
    }

    @Test
    void denialOfOneOfSeveralIsAskedAboutUntilOneOrNoneIsChosen() throws Exception {
        editor.made("statements", "actor", "Foreman " + id, "stance", "supports", "claim", claim, "said", "2022");
        String form = "/desk/statements/new?stance=denies&actor=Minister&claim=" + claim.replace(" ", "%20");
        assertThat(Jsoup.parse(editor.read(form).body()).select("[name=answers]")).hasSize(3).noneMatch(one -> one.hasAttr("checked"));
        String[] denial = editor.filledIn(form, "actor", editor.actor(), "said", "2023", "report1.article", editor.article());
        HttpResponse<String> asks = editor.send("/desk/statements", denial);
        assertThat(Editor.problems(asks)).contains("Choose one, or None.");
        assertThat(editor.send("/desk/statements", Editor.fields(asks.body(), "despite", "", "answers", "")).statusCode()).isEqualTo(303);
    }

    /** It was sent before the statement to answer could be offered: by a quick typist, on a slow line, or without script. */
    @Test
    void denialWithoutItsTargetIsAskedAboutFirst() throws Exception {
        String intake = intake();
        for (String[] place : new String[][] {{"/desk/statements/new", "/desk/statements"}, {intake, intake + "/statements"}}) {
            HttpResponse<String> asks = editor.send(place[1], editor.filledIn(place[0], "actor", "Foreman " + id, "stance", "denies",
                    "claim", claim, "said", "2023"));
            assertThat(Editor.problems(asks)).contains("it can answer only “Union " + id);
            HttpResponse<String> meant = editor.send(place[1], Editor.fields(asks.body()));
            assertThat(meant.statusCode()).isEqualTo(303);
            String at = meant.headers().firstValue("Location").orElseThrow();
            String statement = at.contains("logged=") ? "/desk/statements/" + at.replaceFirst(".*logged=", "") : Editor.place(meant);
            assertThat(Jsoup.parse(editor.read(statement.replaceFirst("^https?://[^/]*", "")).body()).select("#answers").attr("value"))
                    .startsWith("Union " + id);
        }
    }

    @Test
    void answerToNoneIsRecordedWhereNoneWasChosenInSight() throws Exception {
        String form = "/desk/statements/new?stance=denies&actor=Foreman%20" + id + "&claim=" + claim.replace(" ", "%20");
        HttpResponse<String> published = editor.send("/desk/statements", editor.filledIn(form, "said", "2023", "answers", "",
                "report1.article", editor.article()));
        assertThat(published.statusCode()).isEqualTo(303);
    }

    private String intake() throws Exception {
        String intake = editor.send("/desk/intake", "text", "“It is not so”, said the minister.").headers().firstValue("Location")
                .orElseThrow();
        String path = intake.substring(intake.indexOf("/desk"));
        editor.send(path + "/article", "headline", "Report " + id, "kind", "news article", "articleText", "“It is not so.”");
        return path;
    }

    private String chosen(String address) throws Exception {
        return Jsoup.parse(editor.read(address).body()).select("[name=answers][checked]").attr("value");
    }
}
