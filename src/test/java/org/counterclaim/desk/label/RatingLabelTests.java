package org.counterclaim.desk.label;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.counterclaim.account.Role;
import org.counterclaim.account.Staff;
import org.counterclaim.rating.RatingLabels;
import org.counterclaim.testing.SharedApplication;
import org.counterclaim.verdict.Mark;
import org.counterclaim.web.form.Editor;

import static org.assertj.core.api.Assertions.assertThat;

/** Editors say once how they read a fact-checker's label, and new ratings are offered it. */
@SharedApplication
class RatingLabelTests {

    private static final String PAGE = "/desk/rating-labels";

    @Autowired
    Staff staff;

    @Autowired
    RatingLabels labels;

    @Autowired
    JdbcClient database;

    private final String mark = UUID.randomUUID().toString();
    private final String label = "Four Bridges " + mark;
    private Editor editor;
    private String checker = "";

    @BeforeEach
    void signIn() throws Exception {
        editor = new Editor(staff);
        checker = editor.actor();
    }

    private UUID id(String name) {
        return database.sql("select id from actor where name = ?").param(name).query(UUID.class).single();
    }

    private void read(String what, String as) throws Exception {
        Editor.place(editor.send(PAGE, "checker", checker, "label", what, "meaning", as));
    }

    private void rate(String as) throws Exception {
        editor.made("ratings", "claim", editor.claim(), "checker", checker, "rating", as);
    }

    /** Returns the rows that hold the mark, from all pages. */
    private List<Element> rows() throws Exception {
        List<Element> rows = new ArrayList<>();
        String next = PAGE;
        while (!next.isEmpty()) {
            Document page = Jsoup.parse(editor.read(next).body());
            rows.addAll(page.select("tbody tr:contains(" + mark + ")"));
            next = page.select("[rel=next]").attr("href");
        }
        return rows;
    }

    @Test
    void labelIsReadInAnyCaseAndWithoutSpacesAroundItForItsCheckerOnly() throws Exception {
        read(label, "refuted");
        assertThat(labels.meaning(id(checker), "  " + label.toUpperCase(Locale.ROOT) + " ")).contains(Mark.REFUTED);
        assertThat(labels.meaning(id(checker), label + "!")).isEmpty();
        assertThat(labels.meaning(id(editor.actor()), label)).isEmpty();
    }

    @Test
    void laterReadingReplacesTheEarlierAndRemovalEndsIt() throws Exception {
        read(label, "refuted");
        read(label.toUpperCase(Locale.ROOT), "disputed");
        assertThat(labels.meaning(id(checker), label)).contains(Mark.DISPUTED);
        List<Element> rows = rows();
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().select("option[selected]").text()).isEqualTo("disputed");
        Editor.place(editor.send(rows.getFirst().select("form[action$=/removal]").attr("action")));
        assertThat(labels.meaning(id(checker), label)).isEmpty();
        assertThat(rows()).isEmpty();
    }

    @Test
    void labelOnRecordThatNobodyHasReadIsListedWithItsCount() throws Exception {
        rate(label);
        rate(label.toUpperCase(Locale.ROOT));
        Element row = rows().getFirst();
        assertThat(row.select("[data-l=Ratings]").text()).isEqualTo("2");
        assertThat(row.select("option").first().text()).isEqualTo("unmapped");
        Editor.place(editor.send(PAGE, "checker", row.select("[name=checker]").attr("value"), "label",
                row.select("[name=label]").attr("value"), "meaning", "unproven"));
        assertThat(rows()).singleElement().satisfies(one -> assertThat(one.select("option[selected]").text()).isEqualTo("unproven"));
        assertThat(database.sql("select count(*) from rating where rating = ? and meaning is null").param(label).query(Integer.class)
                .single()).as("what is on record stays").isEqualTo(1);
    }

    @Test
    void formOffersTheReadingOfANewRatingWithoutOne() throws Exception {
        read(label, "refuted");
        String[] form = {"claim", editor.claim(), "checker", checker, "rating", label};
        HttpResponse<String> asked = editor.send("/desk/ratings", form);
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(Editor.problems(asked)).contains("Editors read this label of theirs as refuted.");
        Editor.place(editor.allTheSame("/desk/ratings", form));
    }

    @Test
    void readingHoldsForTheActorIntoWhichTheCheckerWasMerged() throws Exception {
        read(label, "refuted");
        UUID into = id(editor.actor());
        String from = database.sql("select slug from actor where name = ?").param(checker).query(String.class).single();
        String other = database.sql("select slug from actor where id = ?").param(into).query(String.class).single();
        Document page = Jsoup.parse(editor.read("/desk/actors/" + from + "/merger?into=%5B" + other + "%5D").body());
        List<String> fields = new ArrayList<>(List.of("reason", "They are one"));
        for (String field : List.of("key", "intoId", "fromVersion", "intoVersion")) {
            fields.addAll(List.of(field, page.select("main [name=" + field + "]").attr("value")));
        }
        Editor.place(editor.send("/desk/actors/" + from + "/merger", fields.toArray(String[]::new)));
        assertThat(labels.meaning(into, label)).contains(Mark.REFUTED);
    }

    @Test
    void whatCannotBeSavedComesBackWithWhatWasTyped() throws Exception {
        HttpResponse<String> refused = editor.send(PAGE, "checker", "Nobody of " + mark, "label", label, "meaning", "refuted");
        assertThat(refused.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(refused.body());
        assertThat(page.select("#label").attr("value")).isEqualTo(label);
        assertThat(page.select("[role=alert]").text()).contains("No actor on record is called “Nobody of " + mark);
        for (String[] wrong : new String[][] {{"label", ""}, {"label", "x".repeat(501)}, {"meaning", "withdrawn"}, {"meaning", ""},
            {"checker", ""}}) {
            List<String> form = new ArrayList<>(List.of(wrong));
            for (String[] right : new String[][] {{"checker", checker}, {"label", label}, {"meaning", "refuted"}}) {
                if (!right[0].equals(wrong[0])) {
                    form.addAll(List.of(right));
                }
            }
            assertThat(editor.send(PAGE, form.toArray(String[]::new)).statusCode()).as(String.join(" ", wrong)).isEqualTo(422);
        }
        assertThat(rows()).isEmpty();
    }

    @Test
    void onlyEditorsHaveIt() throws Exception {
        assertThat(editor.read("/desk").body()).contains("href=\"" + PAGE + "\"");
        assertThat(staff.signedIn(Role.FACT_CHECKER).get(PAGE).statusCode()).isEqualTo(403);
    }
}
