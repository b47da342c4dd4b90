package org.counterclaim.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.counterclaim.account.Staff;
import org.counterclaim.testing.BesideOthers;
import org.counterclaim.testing.Chromium;
import org.counterclaim.web.form.Editor;

import static org.assertj.core.api.Assertions.assertThat;

/** Typed text is kept, whatever happens to the tab, the session or the record. */
@BesideOthers
@DeskTest
@ExtendWith(Chromium.class)
class DraftPageTests {

    @LocalServerPort
    int port;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient database;

    @Test
    void typingIsKept(Browser browser) throws Exception {
        try (Tab tab = new Tab(browser, staff, port, true)) {
            Page page = tab.open("/desk/actors/new");
            page.locator("#name").pressSequentially("Kept while typed");
            Tab.says(page, "Draft saved.");
            assertThat(title(tab)).isEqualTo("Kept while typed");
            page.locator("#name").pressSequentially(" on");
            page.waitForCondition(() -> title(tab).equals("Kept while typed on"));
        }
    }

    @Test
    void leavingThePageKeepsWhatWasTypedLast(Browser browser) throws Exception {
        try (Tab tab = new Tab(browser, staff, port, true)) {
            Page page = tab.openBeside("/desk/stories/new");
            page.locator("#title").fill("Typed at the last moment");
            page.close(new Page.CloseOptions().setRunBeforeUnload(true));
            tab.page().waitForCondition(() -> title(tab).equals("Typed at the last moment"));
        }
    }

    @Test
    void endOfTheSessionLosesNothingAndSavingGoesOnAfterSigningInBeside(Browser browser) throws Exception {
        try (Tab tab = new Tab(browser, staff, port, true)) {
            Page page = tab.open("/desk/actors/new");
            database.sql("delete from private.session where principal_name = :id").param("id", tab.member().id().toString()).update();
            page.locator("#name").pressSequentially("Still here");
            Tab.says(page, "you are signed out");
            assertThat(page.inputValue("#name")).isEqualTo("Still here");
            Page beside = tab.openBeside("/sign-in");
            beside.fill("#email", tab.member().email());
            beside.fill("#password", Staff.PASSWORD);
            beside.waitForNavigation(() -> beside.keyboard().press("Enter"));
            page.locator("#name").pressSequentially("!");
            Tab.says(page, "Draft saved.");
            assertThat(title(tab)).isEqualTo("Still here!");
            page.selectOption("#kind", "person");
            tab.follow("Publish");
            assertThat(page.textContent("main")).contains("On record.");
            assertThat(title(tab)).isEmpty();
        }
    }

    @Test
    void secondOfTwoTabsIsToldAndOverwritesNothing(Browser browser) throws Exception {
        try (Tab tab = new Tab(browser, staff, port, true)) {
            String key = UUID.randomUUID().toString();
            Editor.place(tab.editor().allTheSame("/desk/drafts/" + key, "form", "actors", "address", "/desk/actors/new", "name", "Draft"));
            Page first = tab.open("/desk/actors/new?draft=" + key);
            Page second = tab.openBeside("/desk/actors/new?draft=" + key);
            first.locator("#name").fill("Of the first");
            Tab.says(first, "Draft saved.");
            second.locator("#name").fill("Of the second");
            Tab.says(second, "in another window");
            assertThat(title(tab)).isEqualTo("Of the first");
            assertThat(second.inputValue("#name")).isEqualTo("Of the second");
        }
    }

    @Test
    void formIsSentAfterTheDraftThatIsOnItsWay(Browser browser) throws Exception {
        try (Tab tab = new Tab(browser, staff, port, true)) {
            Page page = tab.open("/desk/actors/new");
            List<Runnable> answers = new ArrayList<>();
            page.route("**/desk/drafts/*", route -> {
                if (route.request().headers().containsKey("hx-request")) {
                    APIResponse answer = route.fetch();
                    answers.add(() -> route.fulfill(new Route.FulfillOptions().setResponse(answer)));
                } else {
                    route.resume();
                }
            });
            page.locator("#name").pressSequentially("Typed and sent at once");
            page.waitForCondition(() -> !answers.isEmpty());
            page.evaluate("[...document.querySelectorAll('.actions button')].find(one => one.textContent === 'Save as draft').click()");
            answers.forEach(Runnable::run);
            page.waitForURL("**/desk?saved");
            assertThat(title(tab)).isEqualTo("Typed and sent at once");
        }
    }

    @Test
    void draftOfAChangeLeadsToBothVersionsWhereTheRecordChangedMeanwhile(Browser browser) throws Exception {
        try (Tab tab = new Tab(browser, staff, port, true)) {
            String place = tab.editor().made("actors", "name", "First " + UUID.randomUUID(), "kind", "person");
            Page page = tab.open(place);
            page.locator("#name").fill("Mine");
            Tab.says(page, "Draft saved.");
            Editor.place(tab.editor().allTheSame(place, tab.editor().filledIn(place, "name", "Theirs", "reason", "Quicker")));
            tab.open("/desk");
            tab.follow("Mine");
            page.fill("#reason", "Slower");
            tab.follow("Publish the change");
            assertThat(page.textContent("h1")).isEqualTo("Somebody else changed this meanwhile");
            assertThat(page.locator(".version").allTextContents()).containsExactly("Mine", "Theirs");
            tab.follow("Publish what I chose");
            assertThat(page.inputValue("#name")).isEqualTo("Mine");
            assertThat(title(tab)).as("published, so no draft any more").isEmpty();
        }
    }

    private String title(Tab tab) {
        return database.sql("select title from private.draft where account_id = :id").param("id", tab.member().id())
                .query(String.class).optional().orElse("");
    }
}
