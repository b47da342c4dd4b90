package org.counterclaim.desk;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.counterclaim.account.Staff;
import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.web.form.Editor;

import static org.assertj.core.api.Assertions.assertThat;

/** An editor notes in a statement's form what became of a report at its outlet. */
@DeskTest
class ReportCorrectionTests {

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
        article = "Headline " + UUID.randomUUID();
        editor.made("articles", "headline", article, "kind", "news article", "published", "12 October 2022");
    }

    @Test
    void formAndHistoryShowWhatWasNoted() throws Exception {
        String place = Editor.place(statement("report1.status", "retracted", "report1.statusDate", "May 2024", "report1.statusNote",
                "It regrets the error"));

        assertThat(fields(place)).containsSubsequence("retracted", "May 2024", "It regrets the error");
        assertThat(history(place)).contains(article + ", retracted May 2024: It regrets the error");
    }

    @Test
    void reportOfWhichNothingIsNotedIsUnchecked() throws Exception {
        String place = Editor.place(statement());

        assertThat(fields(place)).containsExactly("", "", "");
        assertThat(history(place)).contains(article).doesNotContain(article + ",");
    }

    @Test
    void dateOrNoteNeedsAStatus() throws Exception {
        for (String[] alone : new String[][] {{"report1.statusDate", "May 2024"}, {"report1.statusNote", "It regrets the error"}}) {
            HttpResponse<String> answer = statement(alone);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(Editor.problems(answer)).contains("Report 1: its status now: Say what became of the report.");
            assertThat(Jsoup.parse(answer.body()).select("#" + alone[0].replace(".", "\\.")).val()).isEqualTo(alone[1]);
        }
    }

    @Test
    void statusIsOneOfTheWordsAndTheNoteIsShort() throws Exception {
        assertThat(Editor.problems(statement("report1.status", "vanished"))).contains("Report 1: its status now: Choose");
        assertThat(Editor.problems(statement("report1.status", "deleted", "report1.statusNote", "x".repeat(501))))
                .contains("Report 1: what the outlet says of it: ");
        Editor.place(statement("report1.status", "deleted", "report1.statusNote", "x".repeat(500)));
    }

    @Test
    void statusOfNoArticleIsRefused() throws Exception {
        assertThat(Editor.problems(statement("report2.status", "deleted"))).contains("Report 2: the article: Name the article");
    }

    @Test
    void dateStillToComeIsAskedAbout() throws Exception {
        assertThat(Editor.problems(editor.send("/desk/statements", values("report1.status", "deleted", "report1.statusDate", "2999"))))
                .contains("is still to come");
    }

    /** What an outlet does to a report comes after its day. */
    @Test
    void dayIsCountedFromTodayThoughTheArticleHasADayOfItsOwn() throws Exception {
        String today = FuzzyDate.of(LocalDate.now(ZoneOffset.UTC)).words();
        String place = Editor.place(statement("said", "yesterday", "report1.status", "as published", "report1.statusDate", "today"));

        Document form = Jsoup.parse(editor.read(place).body());
        assertThat(form.getElementById("said").val()).isEqualTo("yesterday, counted from 12 October 2022");
        assertThat(fields(place)).contains("today, counted from " + today + " in UTC");
        assertThat(history(place)).contains("as published when checked " + today);
        assertThat(reading("said")).contains("the article’s day");
        assertThat(reading("report1.statusDate")).contains("counted from " + today).doesNotContain("the article’s day");
    }

    @Test
    void dateKeepsItsWordsIfItMeansTheSame() throws Exception {
        String place = Editor.place(statement("report1.status", "retracted", "report1.statusDate", "5/2024"));

        Editor.place(editor.allTheSame(place, editor.filledIn(place, "report1.statusDate", "2024-05", "report1.statusNote", "Sorry",
                "reason", "Its words")));

        assertThat(fields(place)).containsExactly("retracted", "5/2024", "Sorry");
    }

    @Test
    void earlierVersionComesBackWithIt() throws Exception {
        String place = Editor.place(statement("report1.status", "retracted", "report1.statusDate", "May 2024"));
        Editor.place(editor.allTheSame(place, editor.filledIn(place, "report1.status", "corrected", "report1.statusDate", "June 2024",
                "report1.statusNote", "It names the other ship", "reason", "It said more")));
        assertThat(history(place)).contains("corrected June 2024: It names the other ship");

        Editor.place(editor.send(place + "/versions/1",
                Editor.fields(editor.read(place + "/versions/1").body(), "reason", "That was too much")));

        assertThat(fields(place)).containsExactly("retracted", "May 2024", "");
    }

    private HttpResponse<String> statement(String... more) throws Exception {
        return editor.allTheSame("/desk/statements", values(more));
    }

    private String[] values(String... more) {
        List<String> all = new ArrayList<>(List.of(more));
        String[] base = {"actor", actor, "claim", claim, "stance", "asserts", "said", "2021", "report1.article", article};
        for (int i = 0; i < base.length; i += 2) {
            if (!all.contains(base[i])) {
                all.addAll(List.of(base[i], base[i + 1]));
            }
        }
        return all.toArray(String[]::new);
    }

    private List<String> fields(String place) throws Exception {
        Document form = Jsoup.parse(editor.read(place).body());
        return List.of(form.select("#report1\\.status option[selected]").val(), form.select("#report1\\.statusDate").val(),
                form.select("#report1\\.statusNote").text());
    }

    private String history(String place) throws Exception {
        return Jsoup.parse(editor.read(place.substring("/desk".length()) + "/history").body()).select("main").text();
    }

    private String reading(String of) throws Exception {
        String query = "?of=%1$s&%1$s=today&report1.article=%2$s".formatted(of, article.replace(" ", "+"));
        return Jsoup.parse(editor.read("/desk/date-readings" + query).body()).text();
    }
}
