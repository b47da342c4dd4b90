package org.counterclaim.desk;

import java.util.UUID;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.counterclaim.account.Staff;
import org.counterclaim.testing.BesideOthers;
import org.counterclaim.testing.Chromium;
import org.counterclaim.web.form.Editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** What a statement answers is chosen in sight while its form is filled in, alike in the form of statements and at the intake. */
@BesideOthers
@DeskTest
@ExtendWith(Chromium.class)
class AnswerPageTests {

    @LocalServerPort
    int port;

    @Autowired
    Staff staff;

    private final String mark = UUID.randomUUID().toString();
    private final String claim = "The quay was closed " + mark;

    @Test
    void plainFormChoosesTheOnlyStatementToAnswerForTheSpeakerOfTheMoment(Browser browser) throws Exception {
        try (Tab tab = new Tab(browser, staff, port, true)) {
            recordAnAssertion(tab.editor());
            Page page = tab.open("/desk/statements/new");
            names(page, "#actor", "Harbour " + mark);
            page.selectOption("#stance", "denies");
            names(page, "#claim", claim);
            followsTheSpeaker(page);
        }
    }

    @Test
    void intakeChoosesTheOnlyStatementToAnswerForTheSpeakerOfTheMoment(Browser browser) throws Exception {
        try (Tab tab = new Tab(browser, staff, port, true)) {
            recordAnAssertion(tab.editor());
            String intake = Editor.place(tab.editor().send("/desk/intake", "text", "They denied it.")).replaceFirst("^https?://[^/]*", "");
            tab.editor().send(intake + "/article", "headline", "Report " + mark, "kind", "news article");
            Page page = tab.open(intake);
            names(page, "#actor", "Harbour " + mark);
            page.locator("[name=stance][value=denies]").check();
            names(page, "#claim", claim);
            followsTheSpeaker(page);
        }
    }

    @Test
    void severalStatementsToAnswerAreInSightAndNoneIsChosen(Browser browser) throws Exception {
        try (Tab tab = new Tab(browser, staff, port, true)) {
            recordAnAssertion(tab.editor());
            tab.editor().made("statements", "actor", "Harbour " + mark, "stance", "supports", "claim", claim, "said", "2022");
            Page page = tab.open("/desk/statements/new");
            names(page, "#actor", "Somebody " + mark);
            page.selectOption("#stance", "denies");
            names(page, "#claim", claim);
            assertThat(page.locator("#offers").getByText("Harbour " + mark + " supports").first()).isVisible();
            assertThat(page.locator("#offers [name=answers]:checked")).hasCount(0);
        }
    }

    @Test
    void wordsTypedForTheAnswerStayWhileTheClaimIsNotOnRecord(Browser browser) throws Exception {
        try (Tab tab = new Tab(browser, staff, port, true)) {
            recordAnAssertion(tab.editor());
            Page page = tab.open("/desk/statements/new");
            page.getByText("What it answers").click();
            page.fill("#answers", "Union");
            names(page, "#claim", "Something else " + mark);
            page.waitForResponse("**/desk/offers?*", () -> names(page, "#actor", "Harbour " + mark));
            assertThat(page.locator("#answers")).hasValue("Union");
        }
    }

    private void recordAnAssertion(Editor editor) throws Exception {
        editor.made("claims", "text", claim);
        editor.made("actors", "name", "Union " + mark, "kind", "organisation");
        editor.made("actors", "name", "Harbour " + mark, "kind", "organisation");
        editor.made("statements", "actor", "Union " + mark, "stance", "asserts", "claim", claim, "said", "2022");
    }

    /** The union does not answer itself, but others answer the union. */
    private void followsTheSpeaker(Page page) {
        Locator chosen = page.locator("#offers [name=answers]:checked");
        assertThat(chosen).hasValue("Union " + mark + " asserts: " + claim);
        assertThat(chosen).isVisible();
        names(page, "#actor", "Union " + mark);
        assertThat(chosen).hasValue("");
        names(page, "#actor", "Harbour " + mark);
        assertThat(chosen).hasValue("Union " + mark + " asserts: " + claim);
        page.locator("#offers [name=answers]").first().check();
        page.waitForResponse("**/offers?*", () -> names(page, "#actor", "Somebody else " + mark));
        assertThat(chosen).hasValue("");
    }

    private static void names(Page page, String field, String name) {
        page.fill(field, name);
        page.dispatchEvent(field, "change");
    }
}
