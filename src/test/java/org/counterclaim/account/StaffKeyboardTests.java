package org.counterclaim.account;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.counterclaim.testing.Chromium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.counterclaim.account.Staff.PASSWORD;

/** Signing in, inviting and locking with only a keyboard. */
@ExtendWith(Chromium.class)
@AccountTest
class StaffKeyboardTests {

    /** The page lists all accounts that tests have made, before the form for another one. */
    private static final int MOST_STEPS = 2_000;

    @LocalServerPort
    int port;

    @Autowired
    Staff staff;

    @Test
    void administratorSignsInInvitesCorrectsAndSignsOut(Browser browser) {
        Staff.Member member = staff.member(Role.ADMINISTRATOR);
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.navigate("http://localhost:" + port + "/admin/accounts");
            type(page, "#email", member.email());
            type(page, "#password", PASSWORD);
            page.keyboard().press("Enter");
            page.waitForSelector("h1:text-is('Accounts')");
            type(page, "#publicName", "K. Board");
            type(page, "#email", "no-address@");
            page.evaluate("document.querySelectorAll('form').forEach(form => form.noValidate = true)");
            page.keyboard().press("Enter");
            page.waitForSelector(".errors");
            assertThat(page.locator(".errors:focus").count()).as("what is wrong has the focus").isEqualTo(1);
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.waitForURL("**#email");
            type(page, "#email", "");
            page.keyboard().press("ControlOrMeta+a");
            page.keyboard().type("k" + System.nanoTime() + "@example.org");
            reach(page, "[type=checkbox]");
            page.keyboard().press("Space");
            page.keyboard().press("Enter");
            page.waitForSelector("h1:has-text('Pass this link on')");
            reach(page, ".me button");
            page.keyboard().press("Enter");
            page.waitForURL("http://localhost:" + port + "/");
        }
    }

    @Test
    void administratorLocksAndUnlocks(Browser browser) {
        Staff.Member member = staff.member(Role.ADMINISTRATOR);
        Staff.Member other = staff.member(Role.EDITOR);
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.navigate("http://localhost:" + port + "/sign-in?then=/admin/accounts/" + other.slug());
            type(page, "#email", member.email());
            type(page, "#password", PASSWORD);
            page.keyboard().press("Enter");
            page.waitForSelector("#reason");
            type(page, "#reason", "Away");
            page.keyboard().press("Enter");
            page.waitForSelector("text=Locked by");
            reach(page, "form[action$=unlockings] button");
            page.keyboard().press("Enter");
            page.waitForSelector("#reason");
        }
    }

    private static void type(Page page, String field, String text) {
        reach(page, field);
        page.keyboard().type(text);
    }

    /** Presses Tab until this element has the focus, which it may have already. */
    private static void reach(Page page, String place) {
        for (int step = 0; step < MOST_STEPS; step++) {
            if (page.locator(place + ":focus").count() == 1) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Tab does not lead to " + place);
    }
}
