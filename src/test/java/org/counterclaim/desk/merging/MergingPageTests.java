package org.counterclaim.desk.merging;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;

import org.counterclaim.account.Role;
import org.counterclaim.account.Staff;
import org.counterclaim.actor.Actor;
import org.counterclaim.article.Article;
import org.counterclaim.claim.Claim;
import org.counterclaim.statement.ReportDetails;
import org.counterclaim.testing.BesideOthers;
import org.counterclaim.testing.Chromium;
import org.counterclaim.testing.States;

/** Every page about merging in every state is valid and shows no fault in a browser. */
@BesideOthers
@ExtendWith(Chromium.class)
@RecordMergerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MergingPageTests {

    @Autowired
    Staff staff;

    @Autowired
    Scene scene;

    private final States states = new States();

    @BeforeAll
    void makeAll() throws Exception {
        Merger editor = new Merger(staff.signedIn(Role.EDITOR));
        actors(editor);
        articles(editor);
        claims(editor);
        merges(editor);
    }

    private void actors(Merger editor) throws Exception {
        Actor from = scene.actor("Alias of one", "x".repeat(150));
        Actor into = scene.actor();
        scene.statement(scene.claim(Set.of(from), Set.of()), from, List.of(), null);
        String address = "/desk/actors/" + from.slug() + "/merger";
        states.put("merger", editor.person().get(address));
        states.put("merger-nobody", editor.person().get(address + "?into=Nobody"));
        states.put("merger-preview", editor.look("actors", from, into));
        states.put("merger-no-reason", editor.person().post(address, "intoId", into.id().toString(), "reason", ""));
        states.put("merger-outdated",
                editor.person().post(address, "intoId", into.id().toString(), "reason", "Test", "fromVersion", "7", "intoVersion", "0"));
        states.put("merger-nothing-names-it", editor.look("actors", into, from));
        states.put("merger-of-one", editor.look("actors", from, from));
    }

    private void articles(Merger editor) throws Exception {
        Article from = scene.article(null, List.of());
        Article into = scene.article(null, List.of());
        scene.statement(scene.claim(Set.of(), Set.of()), scene.actor(), List.of(), null,
                new ReportDetails(from.id(), null, null, null), new ReportDetails(into.id(), null, null, null));
        states.put("merger-articles-clash", editor.look("articles", from, into));
    }

    private void claims(Merger editor) throws Exception {
        Claim from = scene.claim(Set.of(), Set.of(), scene.story());
        Claim into = scene.claim(Set.of(), Set.of());
        scene.verdict(from);
        states.put("merger-claim-with-verdict", editor.look("claims", from, into));
        states.put("merger-claim", editor.look("claims", into, from));
    }

    private void merges(Merger editor) throws Exception {
        Actor from = scene.actor("Alias of one");
        Actor into = scene.actor();
        scene.statement(scene.claim(Set.of(), Set.of()), from, List.of(), null);
        editor.merge("actors", from, into);
        String address = editor.lastMerge();
        states.put("undoing", editor.person().get(address));
        states.put("undoing-no-reason", editor.person().post(address, "reason", ""));
        editor.undo();
        states.put("undoing-undone", editor.person().get(address));
        states.put("merges", editor.person().get("/desk/merges?undone"));
    }

    @TestFactory
    Stream<DynamicTest> pageHasNoFault(Browser browser) throws Exception {
        return states.haveNoFault(browser, 200, 409, 422);
    }
}
