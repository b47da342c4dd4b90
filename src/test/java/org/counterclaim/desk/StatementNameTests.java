package org.counterclaim.desk;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.counterclaim.account.Staff;
import org.counterclaim.web.form.Editor;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** The names of statements in forms. */
@DeskTest
class StatementNameTests {

    @Autowired
    Staff staff;

    private Editor editor;
    private String actor = "";
    private String claim = "";

    @BeforeEach
    void signIn() throws Exception {
        editor = new Editor(staff);
        actor = editor.actor();
        claim = editor.claim();
    }

    @Test
    void statementIsCalledByItsSpeakerStanceAndClaim() throws Exception {
        said("asserts", "on or before 12 October 2022");
        String name = actor + " asserts: " + claim;
        assertThat(suggested(name)).isEqualTo(name + " on or before 12 October 2022");
        String answer = Editor.place(answer(name));
        assertThat(answersField(answer)).isEqualTo(name);
        assertThat(Jsoup.parse(editor.read("/desk").body()).text()).contains(name).doesNotContain("../2022");
    }

    @Test
    void statementsOfOneNameAreToldApartByTheirSlugs() throws Exception {
        String first = said("asserts", "11 October 2022");
        String second = said("asserts", "on or before 12 October 2022");
        String name = actor + " asserts: " + claim;
        HttpResponse<String> refused = answer(name);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Editor.problems(refused))
                .contains("More than one statement is called", name + " [" + first + "]", name + " [" + second + "]");
        assertThat(suggested(name)).contains(name + " [" + first + "]", name + " [" + second + "]");
        String answer = Editor.place(answer(name + " [" + second + "]"));
        assertThat(answersField(answer)).isEqualTo(name + " [" + second + "]");
    }

    @Test
    void statementIsFoundByItsSpeakerByItsClaimAndByBoth() throws Exception {
        said("asserts", "2021");
        String id = claim.substring("It is so ".length());
        for (String typed : List.of(actor, actor.substring(0, 14), claim, id, actor + " asserts: ", actor + " asserts: It is",
                actor + " asserts: It iz so " + id.substring(0, 30))) {
            assertThat(suggested(typed)).as(typed).startsWith(actor + " asserts: " + claim + " 2021");
        }
    }

    /** The longest speaker, claim and slug fit into the field that names the statement. */
    @Test
    void longestNameIsTakenInForms() throws Exception {
        actor = "a ".repeat(82) + UUID.randomUUID();
        claim = "c ".repeat(232) + UUID.randomUUID();
        editor.made("actors", "name", actor, "kind", "person");
        editor.made("claims", "text", claim);
        said("declines to comment", "2021", "s".repeat(64) + UUID.randomUUID());
        String slug = said("declines to comment", "2022", "t".repeat(64) + UUID.randomUUID());
        String answer = Editor.place(answer(actor + " declines to comment: " + claim + " [" + slug + "]"));
        assertThat(Editor.place(editor.allTheSame(answer, editor.filledIn(answer, "said", "2024", "reason", "Later")))).isEqualTo(answer);
    }

    private String said(String stance, String when) throws Exception {
        return said(stance, when, "");
    }

    private String said(String stance, String when, String slug) throws Exception {
        String place = editor.made("statements", "actor", actor, "stance", stance, "claim", claim, "said", when, "slug", slug);
        return place.substring(place.lastIndexOf('/') + 1);
    }

    private HttpResponse<String> answer(String to) throws Exception {
        return editor.allTheSame("/desk/statements", "actor", editor.actor(), "stance", "denies", "claim", claim, "said", "2023", "answers",
                to);
    }

    private String answersField(String place) throws Exception {
        return Jsoup.parse(editor.read(place).body()).select("#answers").val();
    }

    private String suggested(String typed) throws Exception {
        String list = editor.read("/desk/statements/suggestions?of=answers&at=answers&known=true&answers=" + encode(typed, UTF_8)).body();
        return Jsoup.parse(list).select("[role=option]").text();
    }
}
