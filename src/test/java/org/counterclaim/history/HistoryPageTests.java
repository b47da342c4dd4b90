package org.counterclaim.history;

import java.util.List;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.counterclaim.account.Staff;
import org.counterclaim.desk.DeskTest;
import org.counterclaim.testing.BesideOthers;
import org.counterclaim.testing.Chromium;
import org.counterclaim.testing.States;
import org.counterclaim.web.form.Editor;

/** Every page of the history in every state is valid and shows no fault in a browser. */
@BesideOthers
@ExtendWith(Chromium.class)
@DeskTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HistoryPageTests {

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient database;

    private final States states = new States();

    @BeforeAll
    void makeAll() throws Exception {
        Editor editor = new Editor(staff);
        HistoryScene scene = new HistoryScene(editor, database);
        String claim = scene.claim();
        records(editor, scene, claim);
        withheld(editor, scene);
        restoring(editor, scene, claim);
        states.put("history", editor.read("/history"));
        states.put("history-filtered",
                editor.read("/history?kind=claim&action=changed&person=M.%20Aalto&story=bridge-" + scene.mark + "&from=2020&to=2999"));
        states.put("history-no-match", editor.read("/history?person=Nobody"));
        states.put("history-first-page", editor.read("/history?before=2"));
        states.put("history-before-all", editor.read("/history?before=1"));
        states.put("history-bad-filter", editor.read("/history?kind=verdikt"));
        states.put("history-of-account",
                editor.read("/history/" + database.sql("select max(position) from entry where record_type = 'account'")
                        .query(Long.class).single()));
    }

    private void records(Editor editor, HistoryScene scene, String claim) throws Exception {
        List<Long> all = scene.positions(claim);
        states.put("history-of-claim", editor.read(claim + "/history"));
        states.put("history-of-story", editor.read("/stories/bridge-" + scene.mark + "/history"));
        states.put("history-of-claim-earlier", editor.read(claim + "/history?before=" + all.get(1)));
        states.put("history-of-claim-before-all", editor.read(claim + "/history?before=1"));
        states.put("history-old-version", editor.read("/history/" + all.get(1)));
        states.put("history-first-version", editor.read("/history/" + all.get(0)));
        states.put("history-latest-version", editor.read("/history/" + all.get(2)));
        String statement =
                editor.made("statements", "actor", "The mayor " + scene.mark, "stance", "denies", "claim", "[knew-" + scene.mark + "]",
                        "said", "week of 3 October 2022", "quotation", "אני לא אמרתי", "quotationLanguage", "he", "translation",
                        "I did not say so",
                        "toldBy", "The council " + scene.mark, "report1.article", editor.article(), "report1.wording", "alleged");
        scene.change(statement, "quotation", "לא אמרתי את זה", "report1.locator", "page " + "2".repeat(150), "reason", "x".repeat(300));
        states.put("history-of-statement", editor.read(statement.substring("/desk".length()) + "/history"));
    }

    private void withheld(Editor editor, HistoryScene scene) throws Exception {
        String slug = "withheld-" + scene.mark;
        String desk = editor.made("actors", "name", "Secret " + scene.mark, "kind", "person", "slug", slug);
        scene.change(desk, "name", "Known " + scene.mark, "reason", "He is called so");
        List<Long> all = scene.positions(slug);
        scene.withhold("By order of a court", all.get(0), all.get(1));
        states.put("history-withheld", editor.read("/history/" + all.get(1)));
        states.put("history-withholding", editor.read("/history/" + scene.positions(slug).getLast()));
        states.put("history-of-withheld", editor.read("/actors/" + slug + "/history"));
    }

    private void restoring(Editor editor, HistoryScene scene, String claim) throws Exception {
        String address = "/desk" + claim + "/versions/1";
        states.put("restore", editor.read(address));
        states.put("restore-no-reason", editor.send(address, editor.filledIn(address, "reason", "")));
        states.put("restore-nothing", editor.read("/desk" + claim + "/versions/3"));
        String[] form = editor.filledIn(address, "reason", "The first was right");
        scene.change("/desk" + claim, "text", "Somebody was quicker", "reason", "To see");
        states.put("restore-conflict", editor.send(address, form));
        String lone = editor.made("actors", "name", "Gone " + scene.mark, "kind", "person", "slug", "gone-" + scene.mark);
        Editor.place(editor.allTheSame(lone + "/withdrawal", "reason", "It was nobody"));
        states.put("restore-withdrawn", editor.read(lone + "/versions/1"));
        states.put("history-of-withdrawn", editor.read("/actors/gone-" + scene.mark + "/history"));
        states.put("gone-with-history", editor.read("/actors/gone-" + scene.mark));
    }

    @TestFactory
    Stream<DynamicTest> pageHasNoFault(Browser browser) throws Exception {
        return states.haveNoFault(browser, 200, 400, 409, 410, 422);
    }
}
