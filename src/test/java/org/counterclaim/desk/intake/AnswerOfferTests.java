package org.counterclaim.desk.intake;

import java.util.UUID;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.counterclaim.account.Staff;
import org.counterclaim.testing.DemonstrationTest;
import org.counterclaim.web.form.Editor;

import static org.assertj.core.api.Assertions.assertThat;

/** A denial that can answer one statement only is offered as the answer to that. */
@DemonstrationTest
class AnswerOfferTests {

    @Autowired
    Staff staff;

    @Test
    void onlyStatementThatTheStanceCanAnswerIsChosen() throws Exception {
        Editor editor = new Editor(staff);
        String id = UUID.randomUUID().toString();
        String claim = "The crane was unsafe " + id + ".";
        editor.made("claims", "text", claim);
        editor.made("actors", "name", "Union " + id, "kind", "organisation");
        editor.made("actors", "name", "Foreman " + id, "kind", "person");
        editor.made("statements", "actor", "Union " + id, "stance", "asserts", "claim", claim, "said", "2022");
        String offers = offers(editor, id) + "?claim=" + claim.replace(" ", "%20");

        assertThat(chosen(editor, offers + "&stance=denies&actor=Minister")).startsWith("Union " + id);
        assertThat(chosen(editor, offers + "&stance=retracts&actor=Union%20" + id)).startsWith("Union " + id);
        assertThat(chosen(editor, offers + "&stance=denies&actor=Union%20" + id)).isEmpty();
        assertThat(chosen(editor, offers + "&stance=asserts&actor=Minister")).isEmpty();
        assertThat(chosen(editor, offers)).isEmpty();
        assertThat(chosen(editor, offers + "&stance=x")).isEmpty();

        editor.made("statements", "actor", "Foreman " + id, "stance", "supports", "claim", claim, "said", "2022");
        assertThat(chosen(editor, offers + "&stance=denies&actor=Minister")).as("two may be meant").isEmpty();
    }

    private static String offers(Editor editor, String id) throws Exception {
        String intake = editor.send("/desk/intake", "text", "“It is not so”, said the minister.").headers().firstValue("Location")
                .orElseThrow();
        String path = intake.substring(intake.indexOf("/desk"));
        editor.send(path + "/article", "headline", "Report " + id, "kind", "news article", "articleText", "“It is not so.”");
        return path + "/offers";
    }

    private static String chosen(Editor editor, String address) throws Exception {
        return Jsoup.parse(editor.read(address).body()).select("[name=answers][checked]").attr("value");
    }
}
