package org.counterclaim.factcheck.verdict;

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
import org.counterclaim.desk.DeskTest;
import org.counterclaim.factcheck.queue.Contested;
import org.counterclaim.web.form.Editor;

import static org.assertj.core.api.Assertions.assertThat;

/** Marking a claim, and what the public sees of it. */
@DeskTest
class MarkTests {

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient database;

    private Checker checker;
    private Contested claim;

    @BeforeEach
    void prepare() throws Exception {
        checker = new Checker(staff);
        claim = Contested.made(staff);
    }

    @Test
    void verdictIsPublicAtOnceWithAllThatItsGiverAnswersFor() throws Exception {
        assertThat(page().select("li[data-number]")).isEmpty();
        String place = checker.marks(claim.href(), "mark", "disputed", "rationale", "One origin.\n\nThe firm *denies* it.",
                "on.statement." + claim.statement(), "yes", "on.statement." + claim.statement() + ".note", "His word",
                "evidence1.article", claim.article(), "evidence1.direction", "against", "evidence1.note", "Page 2",
                "wouldChangeIt", "The minutes.", "reviewBy", "3 May 2099");
        assertThat(place).isEqualTo(claim.href() + "#verdict-1");
        Element verdict = page().selectFirst("#verdict-1");
        assertThat(verdict.attr("data-number") + verdict.attr("data-mark") + verdict.attr("data-by")).isEqualTo("1disputedM. Aalto");
        assertThat(database.sql("select given_at = :given::timestamptz from verdict join claim c on c.id = claim_id where c.slug = :slug")
                .param("given", verdict.attr("data-given")).param("slug", slug()).query(Boolean.class).single()).isTrue();
        assertThat(verdict.select(".reasons").html()).contains("<p>One origin.</p>", "<em>denies</em>");
        assertThat(verdict.select(".grounds").text())
                .contains("Evidence for the claim Statement: " + claim.asserter() + " asserts, 3 May 2024 (His word)",
                        "Evidence against the claim Article: " + claim.article() + " (Page 2)", "What would change it The minutes.",
                        "by 3 May 2099", "revision 1");
        assertThat(verdict.select("a[href='" + claim.href() + "/verdicts/1.tlog-proof']")).hasSize(1);
        assertThat(verdict.select("a[href='" + claim.href() + "/history']")).hasSize(1);
    }

    @Test
    void verdictWithoutEvidenceIsAskedAboutFirst() throws Exception {
        String[] form = checker.form(claim.href(), "mark", "refuted", "rationale", "Nobody was there.");
        form[1] = "";
        HttpResponse<String> asked = checker.send(claim.href() + "/verdicts", form);
        assertThat(asked.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(asked.body());
        assertThat(page.select(".asked").text()).contains("Is this meant?", VerdictFields.NO_EVIDENCE);
        assertThat(verdicts()).isZero();
        assertThat(page.select("form.markform [name=despite]").val()).isEqualTo(form[1] = Editor.meant(VerdictFields.NO_EVIDENCE));
        Checker.place(checker.send(claim.href() + "/verdicts", form));
        Document gaps = Jsoup.parse(new Editor(staff).read("/desk/gaps").body());
        assertThat(gaps.select("[aria-labelledby=verdicts-without-evidence]").text()).contains(claim.text());
    }

    @Test
    void newerVerdictSupersedesAndTheOlderStaysReadable() throws Exception {
        checker.marks(claim.href(), "mark", "unproven", "rationale", "The first.");
        new Checker(staff).marks(claim.href(), "mark", "confirmed", "rationale", "The second.");
        assertThat(page().select(".past-verdicts > li").eachAttr("id")).containsExactly("verdict-2", "verdict-1");
        assertThat(page().select("#verdict-1").text()).contains("The first.", "Superseded by verdict 2");
        assertThat(page().select(".stamp").text()).isEqualTo("Confirmed");
        Checker.place(checker.send(claim.href() + "/verdicts", checker.form(claim.href(), "mark", "withdrawn", "rationale", "Too soon.")));
        assertThat(page().select(".stamp").text()).isEqualTo("Withdrawn");
        HttpResponse<String> again =
                checker.send(claim.href() + "/verdicts", checker.form(claim.href(), "mark", "withdrawn", "rationale", "Twice."));
        assertThat(again.statusCode()).isEqualTo(422);
    }

    @Test
    void formSentTwentyTimesAtOnceGivesOneVerdict() throws Exception {
        String[] form = checker.form(claim.href(), "mark", "refuted", "rationale", "There is one invoice.");
        List<String> places = Editor.atOnce(20, () -> Checker.place(checker.send(claim.href() + "/verdicts", form)));
        assertThat(places).hasSize(20).containsOnly(claim.href() + "#verdict-1");
        assertThat(verdicts()).isEqualTo(1);
    }

    @Test
    void allThatIsWrongIsSaidAtOnceAndAllThatWasTypedIsKept() throws Exception {
        HttpResponse<String> answer = checker.send(claim.href() + "/verdicts", checker.form(claim.href(), "rationale", "x".repeat(10_001),
                "evidence1.article", "No such article", "evidence2.note", "A note on nothing", "evidence2.direction", "against",
                "wouldChangeIt", "Kept", "reviewBy", "3 May 1999", "on.statement." + claim.statement(), "yes"));
        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select(".errors li")).hasSize(5);
        page.select(".errors li a").eachAttr("href").forEach(to -> assertThat(page.getElementById(to.substring(1))).as(to).isNotNull());
        assertThat(page.getElementById("evidence1.article").val()).isEqualTo("No such article");
        assertThat(page.select("[name='evidence2.note']").val()).isEqualTo("A note on nothing");
        assertThat(page.select("[name='on.statement." + claim.statement() + "']").hasAttr("checked")).isTrue();
        assertThat(page.getElementById("wouldChangeIt").wholeText()).isEqualTo("Kept");
        assertThat(verdicts()).isZero();
    }

    @Test
    void directionOfEvidenceIsChosenWhereNothingSaysIt() throws Exception {
        String retraction = claim.editor()
                .made("statements", "actor", claim.asserter(), "stance", "retracts", "claim", claim.text(), "said", "5 May 2024")
                .substring("/desk/statements/".length());
        Document form = checker.read(claim.href() + "/verdicts/new");
        assertThat(chosen(form, "on.statement." + claim.statement())).isEqualTo("for the claim");
        assertThat(chosen(form, "on.statement." + retraction)).isEqualTo("for or against?");
        assertThat(chosen(form, "evidence1")).isEqualTo("for or against?");
        HttpResponse<String> answer =
                checker.send(claim.href() + "/verdicts", Checker.fields(form, "mark", "disputed", "rationale", "Taken back",
                        "on.statement." + retraction, "yes", "evidence1.article", claim.article()));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select(".errors li").text())
                .isEqualTo("Evidence: Choose whether it speaks for the claim or against it. ".repeat(2).strip());
        Checker.place(checker.send(claim.href() + "/verdicts", Checker.fields(Jsoup.parse(answer.body()),
                "on.statement." + retraction + ".direction", "against", "evidence1.direction", "for")));
        assertThat(page().select("#verdict-1 .grounds dt").eachText()).contains("Evidence for the claim", "Evidence against the claim");
        assertThat(checker.read(claim.href() + "/history").text()).contains("against the claim: " + claim.asserter());
    }

    private static String chosen(Document form, String field) {
        Element select = form.selectFirst("select[name='" + field + ".direction']");
        Element marked = select.selectFirst("[selected]");
        return (marked == null ? select.selectFirst("option") : marked).text();
    }

    @Test
    void articleThatIsNotOnRecordGoesOnRecordWithTheVerdict() throws Exception {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        HttpResponse<String> wrong =
                checker.send(claim.href() + "/verdicts", checker.form(claim.href(), "mark", "confirmed", "rationale", "It is there.",
                        "evidence1.direction", "for", "evidence1.new.headline", "Minutes " + mark, "evidence1.new.webAddress",
                        "not an address",
                        "evidence1.new.publisher", "Council " + mark, "evidence1.new.published", "3 May 2024"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        Document again = Jsoup.parse(wrong.body());
        assertThat(again.select(".errors").text()).contains("Kind: Choose one.", "Web address: ");
        assertThat(again.getElementById("evidence1.new.headline").val()).isEqualTo("Minutes " + mark);
        assertThat(database.sql("select count(*) from article where headline = ?").param("Minutes " + mark).query(Integer.class).single())
                .isZero();
        Checker.place(
                checker.send(claim.href() + "/verdicts", Checker.fields(again, "evidence1.new.webAddress", "https://example.org/" + mark,
                        "evidence1.new.kind", "official document", "evidence1.new.archivedAddress", "https://web.archive.org/" + mark)));
        Element evidence = page().selectFirst("#verdict-1 .grounds dd a[href^='/articles/']");
        assertThat(evidence.text()).isEqualTo("Minutes " + mark);
        Document article = checker.read(evidence.attr("href"));
        assertThat(article.select("main").text()).contains("Official document", "Council " + mark, "3 May 2024");
        assertThat(article.select("a[href='https://web.archive.org/" + mark + "'], a[href='https://example.org/" + mark + "']")).hasSize(2);
        assertThat(checker.read(evidence.attr("href") + "/history").select(".log-entry").text()).contains("M. Aalto");
        assertThat(database.sql("select kind from actor where name = ?").param("Council " + mark).query(String.class).single())
                .isEqualTo("outlet");
    }

    @Test
    void nothingIsAskedWhileSomethingIsWrong() throws Exception {
        String[] form = checker.form(claim.href(), "mark", "confirmed", "rationale", "",
                "evidence1.direction", "for", "evidence1.new.headline", "Of a far day", "evidence1.new.kind", "news article",
                "evidence1.new.publisher", "Council of far days", "evidence1.new.published", "3 May 2199");
        Document wrong = Jsoup.parse(checker.send(claim.href() + "/verdicts", form).body());
        assertThat(wrong.select(".errors:not(.asked)").text()).contains("Why: ").doesNotContain("still to come");
        assertThat(wrong.select("[name=despite]")).isEmpty();
        Document asked = Jsoup.parse(checker.send(claim.href() + "/verdicts", Checker.fields(wrong, "rationale", "It is there.")).body());
        assertThat(asked.select(".errors.asked").text()).contains("still to come", "Is this meant?");
        String[] meant = Checker.fields(asked);
        meant[1] = asked.select("form.markform [name=despite]").val();
        Checker.place(checker.send(claim.href() + "/verdicts", meant));
    }

    @Test
    void evidenceIsNotTwiceAndPutsNothingNewOnRecord() throws Exception {
        HttpResponse<String> twice =
                checker.send(claim.href() + "/verdicts", checker.form(claim.href(), "mark", "disputed", "rationale", "Why",
                        "evidence1.article", claim.article(), "evidence1.direction", "for", "evidence2.article", claim.article(),
                        "evidence2.direction", "against", "evidence3.statement", "Nobody",
                        "evidence3.statement.new", "yes", "evidence4.article", "Made up " + claim.text(), "evidence4.article.new", "yes",
                        "evidence4.article.kind", "interview"));
        assertThat(Jsoup.parse(twice.body()).select(".errors").text()).contains("among the evidence already", "Nobody", "Made up");
        assertThat(database.sql("select count(*) from article where headline like 'Made up%'").query(Integer.class).single()).isZero();
    }

    @Test
    void changedWordsAreShownAndNothingIsSavedUntilSentAgain() throws Exception {
        String[] form = checker.form(claim.href(), "mark", "disputed", "rationale", "What I wrote", "evidence1.article", claim.article(),
                "evidence1.direction", "for");
        claim.reword(claim.text().replace("cracks", "deep cracks"));
        HttpResponse<String> answer = checker.send(claim.href() + "/verdicts", form);
        assertThat(answer.statusCode()).isEqualTo(409);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select(".reworded ins").text()).isEqualTo("deep");
        assertThat(page.select(".reworded del")).isEmpty();
        assertThat(page.getElementById("rationale").wholeText()).isEqualTo("What I wrote");
        assertThat(page.getElementById("evidence1.article").val()).isEqualTo(claim.article());
        assertThat(verdicts()).isZero();
        Checker.place(checker.send(claim.href() + "/verdicts", Checker.fields(page)));
        assertThat(page().select("#verdict-1 .grounds").text()).contains("revision 2");
    }

    @Test
    void anotherVerdictIsShownAndNothingIsSavedUntilSentAgain() throws Exception {
        String[] form = checker.form(claim.href(), "mark", "disputed", "rationale", "Mine");
        new Checker(staff).marks(claim.href(), "mark", "confirmed", "rationale", "Theirs, which stands now");
        HttpResponse<String> answer = checker.send(claim.href() + "/verdicts", form);
        assertThat(answer.statusCode()).isEqualTo(409);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select(".errors").text()).contains("Theirs, which stands now");
        assertThat(verdicts()).isEqualTo(1);
        Checker.place(checker.send(claim.href() + "/verdicts", Checker.fields(page)));
        assertThat(page().select("#verdict-2").text()).contains("Mine");
    }

    @Test
    void whatIsWithdrawnOrMergedIsRefusedWithWords() throws Exception {
        String[] form = checker.form(claim.href(), "mark", "disputed", "rationale", "What I wrote");
        claim.editor().send("/desk" + claim.href() + "/withdrawal", "reason", "A mistake");
        assertThat(checker.get(claim.href() + "/verdicts/new").statusCode()).isEqualTo(410);
        HttpResponse<String> answer = checker.send(claim.href() + "/verdicts", form);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("A mistake", "What I wrote");
        assertThat(verdicts()).isZero();
    }

    @Test
    void correctionKeepsTheMarkAndBothCanBeRead() throws Exception {
        checker.marks(claim.href(), "mark", "refuted", "rationale", "There is one invioce.", "on.statement." + claim.statement(), "yes");
        Document page = checker.read(claim.href() + "/verdicts/new?corrects");
        assertThat(page.getElementById("rationale").wholeText()).isEqualTo("There is one invioce.");
        assertThat(page.select("[name='on.statement." + claim.statement() + "']").hasAttr("checked")).isTrue();
        assertThat(page.select("[name=mark]")).isEmpty();
        Checker.place(
                checker.send(claim.href() + "/verdicts", Checker.fields(page, "rationale", "There is one invoice.", "mark", "confirmed")));
        assertThat(page().select("#verdict-2").text()).contains("Refuted", "Correction of verdict 1", "one invoice");
        assertThat(page().select("#verdict-1").text()).contains("one invioce");
    }

    @Test
    void declaredInterestIsShownBeforeAndStandsInPublicAfterwards() throws Exception {
        Checker.place(checker.send("/account/interests", "actor", claim.denier(), "words", "A cousin of mine."));
        assertThat(checker.read(claim.href() + "/verdicts/new").select(".warning").text()).contains(claim.denier() + ": A cousin of mine.");
        checker.marks(claim.href(), "mark", "disputed", "rationale", "Why");
        String actor = checker.read("/account/interests").select("input[name=actor][type=hidden]").val();
        Checker.place(checker.send("/account/interests/endings", "actor", actor));
        assertThat(checker.read(claim.href() + "/verdicts/new").select(".warning")).isEmpty();
        assertThat(page().select("#verdict-1 .grounds").text()).contains("Declared interest " + claim.denier() + ": A cousin of mine.");
    }

    @Test
    void previewIsWhatReadersThenSee() throws Exception {
        String[] form =
                checker.form(claim.href(), "mark", "disputed", "rationale", "- One origin\n- *Denied*", "evidence1.article",
                        claim.article(),
                        "evidence1.direction", "for", "more", "yes");
        Document preview = Jsoup.parse(checker.send(claim.href() + "/verdicts/preview", form).body());
        assertThat(preview.select("ul.named > li")).hasSize(2);
        assertThat(preview.select("#preview .status").text()).isEqualTo("Disputed");
        assertThat(verdicts()).isZero();
        Checker.place(checker.send(claim.href() + "/verdicts", form));
        assertThat(page().select("#verdict-1 .reasons, #verdict-1 .grounds").outerHtml())
                .isEqualTo(preview.select("#preview .reasons, #preview .grounds").outerHtml());
    }

    private Document page() throws Exception {
        return Jsoup.parse(staff.stranger().get(claim.href()).body());
    }

    private int verdicts() {
        return database.sql("select count(*) from verdict join claim c on c.id = claim_id where c.slug = ?").param(slug())
                .query(Integer.class).single();
    }

    private String slug() {
        return claim.href().substring("/claims/".length());
    }
}
