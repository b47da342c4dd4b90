package org.counterclaim.desk;

import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.counterclaim.account.Staff;
import org.counterclaim.testing.BesideOthers;
import org.counterclaim.testing.Chromium;
import org.counterclaim.web.form.Editor;

import static org.assertj.core.api.Assertions.assertThat;

/** The forms, used by people with only a keyboard, or with a browser without script. */
@BesideOthers
@DeskTest
@ExtendWith(Chromium.class)
class FormUseTests {

    @LocalServerPort
    int port;

    @Autowired
    Staff staff;

    private final String mark = UUID.randomUUID().toString();

    @Test
    void keyboardAlonePublishesAnActorAndChoosesWhoVouches(Browser browser) throws Exception {
        try (Tab tab = new Tab(browser, staff, port, true)) {
            for (String name : new String[] {"Voucher one ", "Voucher two "}) {
                tab.editor().made("actors", "name", name + mark, "kind", "outlet");
            }
            Page page = tab.open("/desk/actors/new");
            tab.tabTo("#name");
            page.keyboard().type("Officials " + mark);
            tab.tabTo("#kind");
            page.keyboard().type("unnamed");
            tab.tabTo("#vouchedBy");
            page.keyboard().type("voucher one " + mark.substring(0, 8));
            page.locator("#vouchedBy-popup [aria-selected=true]").waitFor();
            assertThat(page.getAttribute("#vouchedBy", "aria-expanded")).isEqualTo("true");
            page.keyboard().press("Enter");
            assertThat(page.inputValue("#vouchedBy")).isEqualTo("Voucher one " + mark);
            page.locator("#vouchedBy-2:focus").waitFor();
            page.keyboard().type("voucher t");
            page.locator("#vouchedBy-2-popup [role=option]").first().waitFor();
            page.keyboard().press("Escape");
            assertThat(page.isVisible("#vouchedBy-2-popup")).isFalse();
            page.keyboard().type("wo " + mark.substring(0, 12));
            page.locator("#vouchedBy-2-popup [role=option]").first().waitFor();
            page.keyboard().press("ArrowUp");
            assertThat(page.locator("#vouchedBy-2-popup [aria-selected=true]").textContent()).startsWith("Add “voucher two");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Tab");
            assertThat(page.locator("[id='vouchedBy-2-popup']").count()).isEqualTo(1);
            tab.tabTo("button");
            page.waitForNavigation(() -> page.keyboard().press("Enter"));
            assertThat(page.textContent("main")).contains("On record.");
            assertThat(page.inputValue("#vouchedBy")).isEqualTo("Voucher one " + mark);
            assertThat(page.inputValue("#vouchedBy-2")).isEqualTo("Voucher two " + mark);
        }
    }

    /** The first name is marked once the list has stood for a moment: the same keys mean the same before and after. */
    @Test
    void arrowDownMeansTheFirstNameHoweverLongTheListHasStood(Browser browser) throws Exception {
        try (Tab tab = new Tab(browser, staff, port, true)) {
            tab.editor().made("stories", "title", "The quay of " + mark, "standfirst", "It is told.");
            Page page = tab.open("/desk/claims/new");
            page.locator("#stories").pressSequentially(mark.substring(0, 18));
            page.locator("#stories-popup [aria-selected=true]").waitFor();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            assertThat(page.inputValue("#stories")).isEqualTo("The quay of " + mark);
        }
    }

    @Test
    void newAndKnownNamesStandTogether(Browser browser) throws Exception {
        try (Tab tab = new Tab(browser, staff, port, true)) {
            String known = tab.editor().actor();
            Page page = tab.open("/desk/claims/new");
            page.fill("#text", "It is so " + mark);
            asNew(page, "#about", "Poland " + mark, "government");
            page.locator("#about-2").pressSequentially(known);
            page.keyboard().press("Tab");
            asNew(page, "#about-3", "John Q. Sample " + mark, "person");
            page.waitForNavigation(() -> page.click("form.record-form button:text-is('Publish')"));
            tab.follow("Publish all the same");
            assertThat(page.textContent("main")).contains("On record.");
            assertThat(page.inputValue("#about")).isEqualTo(known);
            assertThat(List.of(page.inputValue("#about-2"), page.inputValue("#about-3")))
                    .containsExactly("John Q. Sample " + mark, "Poland " + mark);
        }
    }

    private static void asNew(Page page, String field, String name, String kind) {
        page.locator(field).pressSequentially(name);
        page.locator(field + "-popup [data-new]:text('" + name + "')").waitFor();
        page.keyboard().press("ArrowUp");
        page.keyboard().press("Enter");
        page.keyboard().type(kind);
        page.locator("li:has(" + field + ") [name$='.new']:checked").waitFor();
    }

    @Test
    void keyboardAloneResolvesAConflictAndOthersChangesToOtherFieldsStay(Browser browser) throws Exception {
        try (Tab tab = new Tab(browser, staff, port, true)) {
            String place = tab.editor().made("actors", "name", "First " + mark, "kind", "person");
            Page page = tab.open(place);
            tab.tabTo("#name");
            page.keyboard().press("End");
            page.keyboard().type(", mine");
            tab.tabTo("#reason");
            page.keyboard().type("Slower");
            Editor.place(tab.editor()
                    .allTheSame(place,
                            tab.editor().filledIn(place, "name", "Theirs " + mark, "description", "Theirs", "reason", "Quicker")));
            tab.tabTo("button");
            page.waitForNavigation(() -> page.keyboard().press("Enter"));
            tab.tabTo("[name='choose.name']");
            page.keyboard().press("ArrowDown");
            tab.tabTo(".conflict button");
            page.waitForNavigation(() -> page.keyboard().press("Enter"));
            assertThat(page.inputValue("#name")).isEqualTo("Theirs " + mark);
            assertThat(page.inputValue("#description")).isEqualTo("Theirs");
        }
    }

    /** Leaving the last name adds a field for another, which moves the buttons below. */
    @Test
    void buttonStaysUnderThePointerThatPressesIt(Browser browser) throws Exception {
        try (Tab tab = new Tab(browser, staff, port, true)) {
            tab.editor().made("actors", "name", "Voucher " + mark, "kind", "outlet");
            Page page = tab.open("/desk/actors/new");
            page.fill("#name", "Officials " + mark);
            page.selectOption("#kind", "unnamed source");
            page.locator("#vouchedBy").pressSequentially("Voucher " + mark);
            page.keyboard().press("Escape");
            page.locator("form.record-form button").first().scrollIntoViewIfNeeded();
            BoundingBox button = page.locator("form.record-form button").first().boundingBox();
            page.mouse().move(button.x + button.width / 2, button.y + 4);
            page.waitForNavigation(() -> {
                page.mouse().down();
                page.mouse().up();
            });
            assertThat(page.textContent("main")).contains("On record.");
        }
    }

    @Test
    void withoutScriptAStatementIsPublishedWithAnActorMadeInPlace(Browser browser) throws Exception {
        try (Tab tab = new Tab(browser, staff, port, false)) {
            String claim = tab.editor().claim();
            Page page = tab.open("/desk/statements/new");
            page.fill("#actor", "Nobody yet " + mark);
            page.selectOption("#stance", "denies");
            page.fill("#claim", claim);
            page.fill("#said", "about April 2021");
            tab.follow("Publish");
            assertThat(page.textContent(".errors")).contains("No actor on record is called");
            page.press("[name='actor.new']", "Space");
            page.selectOption("[name='actor.kind']", "person");
            tab.follow("Publish");
            assertThat(page.textContent(".errors")).contains("It would have no source");
            tab.follow("Publish all the same");
            assertThat(page.textContent("main")).contains("On record.");
            assertThat(page.inputValue("#actor")).isEqualTo("Nobody yet " + mark);
            tab.follow("See it as readers do");
            assertThat(page.textContent("main")).contains("Nobody yet " + mark);
        }
    }

    @Test
    void conflictKeepsWhatIsToBeMadeInPlace(Browser browser) throws Exception {
        try (Tab tab = new Tab(browser, staff, port, false)) {
            String place = tab.editor().made("actors", "name", "Source " + mark, "kind", "unnamed source");
            Page page = tab.open(place);
            page.fill("#vouchedBy", "New voucher " + mark);
            page.fill("#reason", "Slower");
            tab.follow("Publish the change");
            page.press("[name='vouchedBy.new']", "Space");
            page.selectOption("[name='vouchedBy.kind']", "outlet");
            Editor.place(tab.editor().allTheSame(place, tab.editor().filledIn(place, "description", "Theirs", "reason", "Quicker")));
            tab.follow("Publish the change");
            assertThat(page.textContent("h1")).isEqualTo("Somebody else changed this meanwhile");
            tab.follow("Publish what I chose");
            assertThat(page.inputValue("#vouchedBy")).isEqualTo("New voucher " + mark);
        }
    }
}
