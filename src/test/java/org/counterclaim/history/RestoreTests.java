package org.counterclaim.history;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.counterclaim.account.Role;
import org.counterclaim.account.Staff;
import org.counterclaim.desk.DeskTest;
import org.counterclaim.web.form.Editor;

import static org.assertj.core.api.Assertions.assertThat;

@DeskTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestoreTests {

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient database;

    private Editor editor;

    @BeforeAll
    void signIn() throws Exception {
        editor = new Editor(staff);
    }

    @Test
    void oldVersionComesBackAsANewChangeWithItsReason() throws Exception {
        HistoryScene scene = new HistoryScene(editor, database);
        String claim = scene.claim();
        assertThat(Editor.place(restore("/desk" + claim, 1, "reason", "The first was right"))).isEqualTo("/desk" + claim);
        assertThat(scene.positions(claim)).hasSize(4);
        String now = editor.read(claim).body();
        assertThat(now).contains("The mayor knew of the cracks in March", "The mayor " + scene.mark).doesNotContain("The council");
        String entry = editor.read("/history/" + scene.positions(claim).getLast()).body();
        assertThat(Jsoup.parse(entry).select("main").text()).contains("The first was right", "M. Aalto changed the claim");
        assertThat(state(claim, 1)).isEqualTo(state(claim, 4));
    }

    @Test
    void formShowsWhatWouldChangeAndAsksWhy() throws Exception {
        HistoryScene scene = new HistoryScene(editor, database);
        String claim = scene.claim();
        HttpResponse<String> form = editor.read("/desk" + claim + "/versions/2");
        assertThat(Jsoup.parse(form.body()).select(".changed dt").eachText()).contains("The claim", "Who it is about", "Context");
        HttpResponse<String> refused = restore("/desk" + claim, 2, "reason", " ");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Editor.problems(refused)).contains("This was not restored");
        assertThat(scene.positions(claim)).hasSize(3);
    }

    @Test
    void whatSomebodyChangedMeanwhileIsNotOverwritten() throws Exception {
        HistoryScene scene = new HistoryScene(editor, database);
        String claim = scene.claim();
        String[] form = editor.filledIn("/desk" + claim + "/versions/1", "reason", "The first was right");
        scene.change("/desk" + claim, "text", "Somebody was quicker", "reason", "To see");
        HttpResponse<String> lost = editor.send("/desk" + claim + "/versions/1", form);
        assertThat(lost.statusCode()).isEqualTo(409);
        assertThat(lost.body()).contains("Somebody changed the record after you opened this page", "Somebody was quicker");
        assertThat(editor.read(claim).body()).contains("Somebody was quicker");
        assertThat(Editor.place(editor.allTheSame("/desk" + claim + "/versions/1", Editor.fields(lost.body())))).isEqualTo("/desk" + claim);
    }

    @Test
    void formSentManyTimesAtOnceRestoresOnce() throws Exception {
        HistoryScene scene = new HistoryScene(editor, database);
        String claim = scene.claim();
        String[] form = editor.filledIn("/desk" + claim + "/versions/1", "reason", "The first was right");
        List<HttpResponse<String>> answers = Editor.atOnce(8, () -> editor.send("/desk" + claim + "/versions/1", form));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(303));
        assertThat(scene.positions(claim)).hasSize(4);
    }

    @Test
    void versionThatNamesWhatIsOffTheRecordIsRefusedInWords() throws Exception {
        HistoryScene scene = new HistoryScene(editor, database);
        String claim = scene.claim();
        Editor.place(editor.allTheSame("/desk/actors/mayor-" + scene.mark + "/withdrawal", "reason", "It was nobody"));
        HttpResponse<String> form = editor.read("/desk" + claim + "/versions/1");
        assertThat(Jsoup.parse(form.body()).select(".notice").text()).contains("names the withdrawn actor “The mayor " + scene.mark + "”");
        assertThat(Jsoup.parse(form.body()).select("form.record-form")).isEmpty();
        HttpResponse<String> refused = editor.send("/desk" + claim + "/versions/1", "version", "2", "reason", "All the same");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Editor.problems(refused)).contains("back on record first");
    }

    @Test
    void withdrawnRecordIsRestoredOnlyOnceItStandsAgain() throws Exception {
        HistoryScene scene = new HistoryScene(editor, database);
        String claim = scene.claim();
        Editor.place(editor.allTheSame("/desk" + claim + "/withdrawal", "reason", "By mistake"));
        HttpResponse<String> refused = editor.send("/desk" + claim + "/versions/1", "version", "3", "reason", "All the same");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Editor.problems(refused)).contains("Put this withdrawn claim back on record first");
    }

    @Test
    void answerThatWouldBeOnAnotherClaimIsRefused() throws Exception {
        String actor = editor.actor();
        String one = editor.claim();
        String first = editor.made("statements", "actor", actor, "stance", "asserts", "claim", one, "said", "2022");
        String answer = editor.made("statements", "actor", actor, "stance", "denies", "claim", one, "said", "2023");
        HistoryScene scene = new HistoryScene(editor, database);
        scene.change(answer, "answers", "[" + first.substring("/desk/statements/".length()) + "]", "reason", "To see");
        scene.change(answer, "answers", "", "reason", "To see");
        scene.change(first, "claim", editor.claim(), "reason", "It was on another");
        HttpResponse<String> refused = restore(answer, 2, "reason", "As it was");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Editor.problems(refused)).contains("That statement is on another claim");
    }

    @Test
    void addressThatAnotherArticleHasNowIsRefused() throws Exception {
        String address = "https://example.org/" + UUID.randomUUID();
        String desk = editor.made("articles", "headline", "One " + UUID.randomUUID(), "kind", "broadcast", "webAddress", address);
        HistoryScene scene = new HistoryScene(editor, database);
        scene.change(desk, "webAddress", address + "/2", "reason", "It moved");
        editor.made("articles", "headline", "Other " + UUID.randomUUID(), "kind", "broadcast", "webAddress", address);
        HttpResponse<String> refused = restore(desk, 1, "reason", "As it was");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Editor.problems(refused)).contains("is on record with this address already");
    }

    @Test
    void presentVersionHasNothingToRestore() throws Exception {
        HistoryScene scene = new HistoryScene(editor, database);
        String claim = scene.claim();
        assertThat(editor.read("/desk" + claim + "/versions/3").body()).contains("The record says just that now");
        HttpResponse<String> refused = editor.send("/desk" + claim + "/versions/3", "version", "2", "reason", "All the same");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(editor.read("/desk" + claim + "/versions/9").statusCode()).isEqualTo(404);
        assertThat(editor.read("/desk" + claim + "/versions/x").statusCode()).isEqualTo(400);
    }

    @Test
    void claimComesBackIntoItsStoriesUnderItsNumbers() throws Exception {
        HistoryScene scene = new HistoryScene(editor, database);
        String claim = scene.claim();
        scene.change("/desk" + claim, "stories", "", "reason", "Not in it");
        assertThat(editor.read("/stories/bridge-" + scene.mark).body()).doesNotContain("The mayor learnt");
        Editor.place(restore("/desk" + claim, 3, "reason", "In it after all"));
        assertThat(editor.read("/stories/bridge-" + scene.mark).body()).contains("The mayor learnt");
        assertThat(state(claim, 5)).isEqualTo(state(claim, 3));
    }

    @Test
    void onlyEditorsRestore() throws Exception {
        HistoryScene scene = new HistoryScene(editor, database);
        String claim = scene.claim();
        Editor other = new Editor(staff.signedIn(Role.ADMINISTRATOR));
        assertThat(other.read("/desk" + claim + "/versions/1").statusCode()).isEqualTo(403);
        assertThat(other.send("/desk" + claim + "/versions/1", "version", "2", "reason", "Mine").statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> restore(String desk, int revision, String... fields) throws Exception {
        String address = desk + "/versions/" + revision;
        return editor.send(address, editor.filledIn(address, fields));
    }

    private String state(String path, int revision) {
        return database.sql("""
                        select s.state from entry e join entry_state s using (position) join claim c on c.id = e.record_id
                        where c.slug = :slug order by e.position offset :skipped limit 1""")
                .param("slug", path.substring("/claims/".length())).param("skipped", revision - 1)
                .query((row, number) -> row.getString(1)).single();
    }
}
